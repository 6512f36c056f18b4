/** What stands around the sentences and numbers of a report, on its page and in its files. */
export const reportView = {
  contents: "In this report",
  competency: "Competency",
  behaviour: "Behaviour",
  seenBy: "Seen by",
  asTable: "Show as a table",
  tableOf: "{title}, as a table",
  files: { title: "Take it along" },
  share: {
    title: "Share this page",
    about: "In short on one page, without groups and comments.",
    file: "{paper, select, letter {One page (Letter)} other {One page (A4)}}",
  },
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
    figure: "Gap chart of competencies",
    caption: "Self and others, competency by competency",
    difference: "Difference",
    quadrant: "This is a",
    /** A difference, and how sure it is. */
    verdict: "{difference}, {verdict}",
    /** What follows from a difference that is only possible. */
    possibly: "{quadrant}, possibly",
    /** Of the chart in files, where nothing else can be chosen. */
    key: "The bar is as firm as the difference is sure: solid where it is clear, thin where it is slight, dashed where it is possible, dotted where it is too close to call.",
  },
  behaviours: {
    least: "Worth a look",
    /** A competency in which no single behaviour stands out. */
    asAWhole: "{competency} as a whole",
    manyAlike: "Many behaviours of {competency} alike",
    caption: "Every behaviour, by who sees it; above those of a competency stands the competency itself",
    /** What the tints of the strip stand for, from the first to the last point of the scale. */
    ramp: "From {lowest} to {highest}",
    signs: {
      tooFew: "too few answers",
      none: "not asked, or not answered",
      byCompetency: "shown by competency, above",
    },
    notAnswered: "not answered",
    wide: "There are more columns to the side.",
    answers: "Agreement and answers",
    answersTo: "Agreement and answers: {behaviour}",
    allAnswers: "Show agreement and answers of all",
    chosen: "{count, number} {point}",
    /** Of a group: whether it agrees, how often it chose each point of the scale. */
    ofGroup: "{name}: {said}",
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
