/** What a coach sees: the released reports of the people they coach. */
export const coaching = {
  title: "Reports",
  lead: "Of the people you coach, as soon as they are released.",
  empty: {
    title: "No report yet",
    lead: "When the report of somebody whom you coach is released, it appears here.",
  },
  person: "Person",
  cycle: "Cycle",
  since: "Yours since",
  passedOn: "Passed on",
  passedOnOn: "On {day}",
  notPassedOn: "Not passed on",
  report: {
    title: "Report",
    back: "All reports",
    passOn: "Pass on to {name}",
    question: "Pass this report on to {name}?",
    about: "{name} gets an e-mail with a link to it. Do so when you have read it and have agreed when to talk.",
    confirm: "Pass on",
  },
} as const
