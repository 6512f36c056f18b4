/** What the numbers of reliability say of a questionnaire. */
export const reliability = {
  cohesion: {
    much: "Items of {name} belong together ({alpha}).",
    some: "Items of {name} belong together loosely ({alpha}).",
    little: "Items of {name} hardly belong together: better read them one by one ({alpha}).",
  },
  views:
    "One colleague's view tells {one, select, much {much} some {a little} other {next to nothing}} about the person ({icc1}); the mean of {raters, plural, =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} =12 {twelve} other {#}} tells {mean, select, much {much} some {something} other {little}} ({icc2}).",
  /** Over all competencies; the steps after the first are named where there are any. */
  verdict:
    "{answer, select, yes {Yes} mostly {For the most part} hardly {Hardly} other {In part}}. What colleagues say together tells {first, select, much {much} some {something} other {little}} about the person in {count, number} of {all, number} competencies{some, plural, =0 {} other {, something in #}}{little, plural, =0 {} other {, little in #}}.",
  unknown: "Nobody can say, since all answers are alike.",
  page: {
    title: "Does this questionnaire measure anything?",
    from: "From the reviews of {people, plural, one {# person} other {# people}}.",
    early: "{questionnaire}: too early to say.",
    caption: "Reliability by competency",
    competency: "Competency",
    meaning: "What it means",
    noAlpha:
      "Whether the items of a competency belong together (α) is said from {people, number} people on, when chance matters less.",
    reading: {
      title: "How to read this",
      alpha:
        "<b>α</b> (Cronbach's alpha) is high when the behaviours of a competency rise and fall together, so that their average stands for one thing. From 0.7 on they belong together; below 0.5 read them one by one.",
      one: "<b>ICC(1)</b> is the part of one colleague's view that is due to the person and not to the colleague. 0.1 is a little, 0.3 much: other people always see other sides.",
      mean: "<b>ICC(2)</b> is the same for the average of as many colleagues as you usually ask. From 0.7 on it tells people apart; below 0.5 ask more colleagues, or do not build on that competency. It is low as well where all people are seen alike.",
      from: "From {people, plural, one {# person} other {# people}} reviewed with this questionnaire, as of {day}, rounded to one decimal. The numbers are made anew when {further, number} more people have been reviewed, so that nobody's answers can be read off a change. Formulas are on the page <link>Method</link>.",
    },
    missing: {
      title: "{people, plural, one {One more person} other {# more people}}",
      about:
        "So many need to be reviewed with these very items before it can be said whether colleagues see the same person. With fewer, the numbers would be chance, and might tell on somebody. They are made at the close of a cycle.",
      counted: "{counted, number} of {people, number} people reviewed, each by {raters, number} colleagues or more",
      forNorms:
        "{counted, number} of {people, number}, from which on the behaviours themselves are checked, and reports use what was found",
      together: "Closed cycles count together as long as they ask the same behaviours on the same scale.",
    },
  },
} as const
