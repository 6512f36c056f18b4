/** What a rater reads. */
export const answering = {
  takes: "about {minutes, plural, one {# minute} other {# minutes}}, and can be interrupted",
  until: "{day}, until midnight ({timeZone})",
  asks: "{behaviours, plural, one {# behaviour} other {# behaviours}} to rate, {questions, plural, one {# question} other {# questions}} in your own words",
  soFar: "{answered, number} of {total, number} answered so far",
  check: {
    lead: "{answered, number} of {total, number} behaviours answered, {comments, plural, one {# comment} other {# comments}} written.",
    missing: "{count, plural, =1 {One behaviour has} other {# behaviours have}} no answer",
    mayStay:
      "You may leave it like this; {count, plural, one {it counts} other {they count}} as “{notObserved}”. Or go back to <places></places>.",
  },
  receipt:
    "Note it down if you like. After {day} the <box>ballot box</box> lists the receipts of all answers that were counted, so that you can check that yours is among them. It says nothing about what you answered.",
  /** How their answers will appear in the report; {one} is one of their group, {members} several of it. */
  appearance: {
    self: "Your answers are shown as yours: in your report they stand beside what others say.",
    identified:
      "You are asked as {one}. Your ratings and comments will be shown as yours, so {subject} will know what you said.",
    tooFew:
      "{invited, plural, =1 {You are the only one asked as {one}.} other {You are one of # {members}.}} That is fewer than {threshold, number}, so your answers appear only mixed with those of other groups, or not at all.",
    enough:
      "{invited, plural, =1 {You are the only one asked as {one}.} other {You are one of # {members}.}} If fewer than {threshold, number} of you answer, your answers appear only mixed with those of other groups (as “Other raters”, or within a larger group), or not at all.",
  },
} as const
