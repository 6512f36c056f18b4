/** What stands around the sentences and numbers of a report, on its page and in its files. */
export const reportView = {
  contents: "In this report",
  competency: "Competency",
  behaviour: "Behaviour",
  seenBy: "Seen by",
  asTable: "Show as a table",
  tableOf: "{title}, as a table",
  files: { title: "Take it along" },
  matters: { title: "What matters most in this role", line: "{group}: {competencies}" },
  participation: {
    answers: "Answers, as they are shown in this report",
    shownAs: "Shown as",
    answered: "Answered",
    invitations: "Invitations by group",
    group: "Group",
    invited: "Invited",
  },
  map: {
    figure: "Leader–manager map",
    caption: "Leading and managing, by who sees it",
    leading: "Leading",
    managing: "Managing",
  },
  competencies: {
    figure: "Dot plot of competencies",
    caption: "Competencies, by who sees them",
  },
  comparisons: {
    caption: "Self and others, competency by competency",
    self: "Self",
    others: "Others",
    difference: "Difference",
    quadrant: "This is a",
    /** A difference, and how sure it is. */
    verdict: "{difference}, {verdict}",
    /** What follows from a difference that is only possible. */
    possibly: "{quadrant}, possibly",
  },
  behaviours: {
    most: "Seen most",
    least: "Worth a look",
    /** A competency in which no single behaviour stands out. */
    asAWhole: "{competency} as a whole",
    manyAlike: "Many behaviours of {competency} alike",
  },
  items: {
    caption: "{competency}, by behaviour and group",
    chosen: "{count, number} {point}",
    distribution: "{name}: {chosen}",
    alone:
      "“{byCompetency}” stands where fewer than {d, number} have answered{few, plural, one {} other { each}}: what {names} say is shown by competency, and not behaviour by behaviour.",
  },
  comments: { all: "Show all", less: "Show less" },
  agreement: {
    split: "Views are split",
    agreed: "They agree",
    onBehaviours: "on {count, plural, one {# behaviour} other {# behaviours}}",
    splitOn: "{groups} are split on “{behaviour}”",
  },
  trend: {
    figure: "Then and now",
    caption: "What all colleagues see, then and now",
    of: "All colleagues on",
    before: "Then",
    now: "Now",
    difference: "Difference",
  },
  method: {
    pages:
      "All formulas are on the page <method>Method</method>; <anonymity>How is this anonymous?</anonymity> says how raters are protected.",
  },
} as const
