/** The first page of a report: what it says in short, to its reader. */
export const inShort = {
  title: "In short",
  strengths: "Strengths",
  grow: "Places to grow",
  gap: "Self and others",
  change: "What has changed",
  matters: "What matters most in this role",
  next: "The next step",
  quote: "“{words}”",
  quoteFrom: "– {from}",
  means: {
    at: "at “{point}”",
    between: "between “{lower}” and “{upper}”",
    places: "On the scale, leading lies {leading}, managing {managing}.",
    leading:
      "People hear more of where things are going and why than of who does what by when. Where the work needs more of the second, begin with the lowest behaviours of managing.",
    managing:
      "People hear more of who does what by when than of where things are going and why. Where the work needs more of the second, begin with the lowest behaviours of leading.",
    both: "As far as these answers show, people hear of where things are going and why about as much as of who does what by when.",
  },
  gaps: {
    clear:
      "On {competency}, {reader, select, subject {you rate yourself clearly {direction, select, higher {higher} other {lower}} than colleagues do} other {{name}’s self-rating is clearly {direction, select, higher {higher} other {lower}} than what colleagues see}} ({self}, {others}).",
    slight:
      "On {competency}, {reader, select, subject {you rate yourself slightly, but surely {direction, select, higher {higher} other {lower}} than colleagues do} other {{name}’s self-rating is slightly, but surely {direction, select, higher {higher} other {lower}} than what colleagues see}} ({self}, {others}).",
    possible:
      "On {competency}, {reader, select, subject {you rate yourself perhaps {direction, select, higher {higher} other {lower}} than colleagues do} other {{name}’s self-rating is perhaps {direction, select, higher {higher} other {lower}} than what colleagues see}} ({self}, {others}); with {raters, plural, one {one colleague} other {# colleagues}} it is not certain.",
    none: "On no competency is there a difference between {reader, select, subject {your} other {{name}’s}} self-rating and what colleagues see that {raters, plural, one {one colleague} other {# colleagues}} could show.",
  },
  nextStep: {
    subject:
      "Read the rest when you have half an hour. Then choose one thing to try, small enough to begin next week, and write it into your plan; it is yours alone until you share it.",
    other:
      "Talk it over with {name}: what fits, what surprises, and which one thing to try, small enough to begin next week.",
  },
} as const
