// What is called by one name wherever a report is read: page, PDF and tables.

export const ALL_COLLEAGUES = "All colleagues"
export const ALL_GROUPS_ALIKE = "All groups alike"
export const INTERVAL_WORDS = "where the average of all colleagues could lie"

export const CLEAR_CHANGE = "a clear change"

export const CERTAINTY = { clear: "clear", possible: "possible", tooClose: "too close to call" } as const
export const QUADRANT = {
  confirmedStrength: "confirmed strength",
  hiddenStrength: "hidden strength",
  knownDevelopmentArea: "known development area",
  blindSpot: "blind spot",
} as const
export const AGREEMENT = { high: "agree", mixed: "agree in part", split: "are split" } as const
