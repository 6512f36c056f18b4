/** What a report says of one person, block by block, by fixed rules from published values; and words on its values. */
export const report = {
  closedOn: "closed on {day}",
  onBehaviours: "on {count, plural, one {# behaviour} other {# behaviours}}",
  comments: {
    withheld: "{count, plural, one {One comment was} other {# comments were}} withheld by the organiser.",
    nothingOn: "Nothing that can be shown was written on {questions}.",
    question: "“{question}”",
  },
  change: {
    more: "{difference}, clearly more",
    less: "{difference}, clearly less",
    tooClose: "{difference}, too close to call",
  },
  sentences: {
    participation: {
      tooFew: "Too few colleagues have answered to show anything without giving somebody away.",
      from: "This report is made from the answers of {people}.",
      one: "the {group}",
      several: "{group} ({answers, number})",
      merged: "Groups with fewer answers than {threshold, number} are shown together with others.",
      hidden: "Fewer than {threshold, number} others answered, so theirs are not shown.",
      noSelf: "{name} has not answered about themselves.",
    },
    map: {
      tooFew: "There are too few answers to place anything on the map.",
      clear:
        "Colleagues see {name} leading {leading} and managing {managing}; the difference is clear: {more, select, leading {more leading than managing} other {more managing than leading}}.",
      possible:
        "Colleagues see {name} leading {leading} and managing {managing}; there may be {more, select, leading {more leading than managing} other {more managing than leading}}, but with {raters, plural, one {one rater} other {# raters}} it is not certain.",
      balanced: "Colleagues see {name} leading {leading} and managing {managing}; the two are in balance.",
      tooClose:
        "Colleagues see {name} leading {leading} and managing {managing}; the difference is too close to call with {raters, plural, one {one rater} other {# raters}}.",
      selfCloseBy: "The self-rating lies close by.",
      self: "The self-rating is {differences}.",
      higher: "higher on {dimension, select, leadership {leading} other {managing}} ({value})",
      lower: "lower on {dimension, select, leadership {leading} other {managing}} ({value})",
    },
    competencies: {
      tooFew: "There are too few answers to compare competencies.",
      alike: "Colleagues see all competencies at about the same height, from {low} to {high}.",
      ranked: "Colleagues see {highest} highest, at {high}, and {lowest} lowest, at {low}.",
    },
    comparisons: {
      noSelf: "Without a self-rating there is nothing to compare.",
      tooFew: "There are too few answers to compare the self-rating with.",
      hiddenStrength: "{competencies}: a hidden strength, since others see more of it than {name} does.",
      possibleHiddenStrength: "{competencies}: possibly a hidden strength.",
      blindSpot: "{competencies}: a blind spot, since {name} sees more of it than others do.",
      possibleBlindSpot: "{competencies}: possibly a blind spot.",
      alike:
        "{name} and others see the same strengths and the same places to grow; no difference is large enough to speak of.",
      unequal: "{name} and others see the same strengths and the same places to grow, though not equally much of each.",
    },
    behaviours: {
      tooFew: "There are too few answers to order behaviours.",
      most: "What colleagues see most: {name} {behaviours}.",
      nothingLow: "Nothing stands out as low.",
      look: "Worth a look: how often {name} {behaviours}.",
      behaviour: "“{behaviour}”",
    },
    items:
      "Every one of the {count, number} behaviours, group by group. “≤” and “≥” stand where an exact number would tell single answers; “too few” where fewer than the threshold answered.",
    comments: {
      none: "Nobody wrote a comment that can be shown.",
      some: "{count, plural, one {One comment} other {# comments}}, word for word, in no order that says anything about who wrote them.",
      hidden: "Comments of raters whose answers are not shown are not shown either.",
    },
    agreement: {
      few: "Agreement is shown from five answers on; there are fewer here.",
      ends: "Agreement is shown from five answers on; where there are as many, they lie at an end of the scale.",
      high: "Raters of the same group mostly agree with one another.",
      split:
        "Raters of the same group often see different things; an average hides that, so look at the behaviours where views are split.",
      mixed: "Raters of the same group agree in part.",
      mixedWithSplits: "Raters of the same group agree in part; look at the behaviours where views are split.",
    },
    trend: {
      tooFew: "Since “{cycle}” nothing can be compared: there are too few answers.",
      unclear: "Since “{cycle}” no difference is large enough to tell it from a change of raters.",
      all: "Since “{cycle}” colleagues see {changes}.",
      some: "Since “{cycle}” colleagues see {changes}; the other differences are too small to tell from a change of raters.",
      more: "clearly more of {names}",
      less: "clearly less of {names}",
      both: "clearly more of {more}, and clearly less of {less}",
      leadership: "leading as a whole",
      management: "managing as a whole",
    },
  },
} as const
