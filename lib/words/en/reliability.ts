/** What the numbers of reliability say of a questionnaire. */
export const reliability = {
  cohesion: {
    much: "Items of {name} belong together ({alpha}).",
    some: "Items of {name} belong together loosely ({alpha}).",
    little: "Items of {name} hardly belong together: better read them one by one ({alpha}).",
  },
  views:
    "One colleague's view tells {one, select, much {much} some {a little} other {next to nothing}} about the person ({icc1}); the mean of {raters, plural, =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} =12 {twelve} other {#}} tells {mean, select, much {much} some {something} other {little}} ({icc2}).",
  verdict: {
    measures:
      "Yes. The behaviours of a competency belong together, colleagues see the same person, and competencies are more than one general impression.",
    measuresOne: "Yes. What is asked belongs together, and colleagues see the same person.",
    impression:
      "Only a general impression. Colleagues see the same person, but their answers hardly tell one competency from another: read a report as a whole, and do not build on single competencies.",
    oneSide:
      "Not whether somebody leads more or manages more: of this, colleagues of the same person see too little alike. Do not build on the map of leading and managing.",
    hardly:
      "Hardly. {why, select, cohesion {The behaviours of a competency belong together too loosely for their average to stand for one thing.} agreement {Colleagues of the same person see too little alike to tell people apart.} other {The behaviours of a competency belong together too loosely, and colleagues of the same person see too little alike.}}",
    unknown: "Nobody can say: all answers are alike, or too few colleagues have answered everything.",
  },
  criteria: {
    cohesion: "The behaviours of a competency belong together: mean α",
    agreement: "Colleagues see the same person: mean ICC(2)",
    competencies: "Competencies are more than one general impression: mean HTMT",
    balance: "Colleagues see alike who leads more and who manages more: ICC(2) of the difference",
    from: "{limit} or more",
    below: "below {limit}",
    holds: "{holds, select, yes {yes} no {no} other {not known}}",
  },
  page: {
    title: "Does this questionnaire measure anything?",
    from: "From the reviews of {people, plural, one {# person} other {# people}}.",
    early: "{questionnaire}: too early to say.",
    takes: {
      title: "What it takes",
      criterion: "It measures something if",
      needed: "Needed",
      found: "Found",
      holds: "So it is",
    },
    caption: "Reliability by competency",
    competency: "Competency",
    meaning: "What it means",
    reading: {
      title: "How to read this",
      alpha:
        "<b>α</b> (Cronbach's alpha) is high when the behaviours of a competency rise and fall together, so that their average stands for one thing. From 0.7 on they belong together; below 0.5 read them one by one.",
      one: "<b>ICC(1)</b> is the part of one colleague's view that is due to the person and not to the colleague. 0.1 is a little, 0.3 much: other people always see other sides.",
      mean: "<b>ICC(2)</b> is the same for the average of as many colleagues as you usually ask. From 0.7 on it tells people apart; below 0.5 ask more colleagues, or do not build on that competency. It is low as well where all people are seen alike.",
      ratio:
        "<b>HTMT</b> compares how far two competencies rise and fall together with how far the behaviours of each do. Near 1 they are one thing under two names, as when colleagues who like somebody answer everything a little higher.",
      from: "Only colleagues whose answers are shown in reports count, and only cycles of {cycle, number} people or more. All numbers are rounded down to one decimal, so that nobody's answers can be read off a change. Formulas are on the page <link>Method</link>.",
    },
    missing: {
      title: "{people, plural, one {One more person} other {# more people}}",
      about:
        "So many need to be reviewed with these very items before it can be said whether colleagues see the same person. With fewer, the numbers would be chance, and might tell on somebody.",
      counted:
        "{counted, number} of {people, number} people reviewed, from which on the questionnaire is checked, and reports use what was found",
      together:
        "Closed cycles of {cycle, number} people or more count together as long as they ask the same behaviours on the same scale. People about whom too few have answered to be shown do not count.",
    },
  },
} as const
