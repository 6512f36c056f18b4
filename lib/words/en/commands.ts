/** What commands print. */
export const commands = {
  /** On a document that a command is given; a sentence follows the place that it is about. */
  document: {
    standardInput: "standard input",
    allOfIt: "the document",
    unreadable: "cannot be read",
    notJson: "is not JSON ({reason})",
    notKnown: "is not known",
    noLanguage: "There is no language “{language}”; there is: {languages}.",
  },
  score: {
    empty: "must not be empty",
    whole: "must be a whole number",
    atLeast: "must be at least {min, number}",
    notBelowK: "must not be below k",
    day: "must be a day like 2026-01-31",
    noQuestionnaire: "must be “built-in”, “built-in-1” or a questionnaire",
    noGroup: "is not a group of the questionnaire",
    fewerThanAnswered: "is fewer than the {answered, number} who answered",
    oneSelf: "only one can answer about themselves",
    notAsked: "is not asked of this group",
    noQuestion: "is not a question of the questionnaire",
    answeredTwice: "answers a question that is answered already",
    noCompetency: "is not a competency that this group is asked about",
    mattersNotAsked: "is asked only of those whose answers appear as their own",
    mattersAtMost: "names more than {max, number}",
    /** Where a document does not name them. */
    theSubject: "The subject",
    theCycle: "The cycle",
  },
  people: { unreadable: "The file cannot be read." },
  recompute: {
    agrees: "The report agrees with itself: all that is derived in it follows from its published cells.",
    noReport: "This is not a report.",
    missing: "is missing; recomputed: {recomputed}",
    different: "is {published}; recomputed: {recomputed}",
    superfluous: "is {published}; recomputed: nothing",
    mismatches:
      "{count, plural, one {One value does not follow from the published cells.} other {# values do not follow from the published cells.}}",
  },
  audit: {
    breaches:
      "{count, plural, =0 {Nothing ties an answer to a rater, and no ballot was tampered with unseen.} one {One attack succeeded.} other {# attacks succeeded.}}",
  },
} as const
