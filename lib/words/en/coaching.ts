/** What a coach sees: the released reports of the people they coach. */
export const coaching = {
  title: "Reports",
  lead: "Of the people you coach, as soon as they are released.",
  empty: {
    title: "No report yet",
    lead: "When the report of somebody whom you coach is released, it appears here.",
  },
  search: { label: "Name", button: "Search", nobody: "Nobody whom you coach is found." },
  person: "Person",
  cycle: "Cycle",
  since: "Yours since",
  passedOn: "Passed on",
  passedOnOn: "On {day}",
  notPassedOn: "Not passed on",
  talkColumn: "Talk",
  talk: {
    title: "The talk",
    /** A link to where it is marked. */
    link: "Mark the talk as held",
    notHeld: "When you have talked with {name} about this report, mark it here. {name} and your organiser see the day.",
    held: "You talked with {name} on {day}. {name} and your organiser see the day.",
    heldOn: "Held on {day}",
    day: "Day of the talk",
    mark: "Mark as held",
    marking: "One moment …",
    change: "Change the day",
    takeBack: "It was not held",
    faults: {
      day: "Choose the day of the talk.",
      inFuture: "Choose today or an earlier day.",
      beforeRelease: "The report has been yours since {day}. Choose that day or a later one.",
    },
  },
  report: {
    title: "Report",
    back: "All reports",
    passOn: "Pass on to {name}",
    question: "Pass this report on to {name}?",
    about: "{name} gets an e-mail with a link to it. Do so when you have read it and have agreed when to talk.",
    confirm: "Pass on",
  },
} as const
