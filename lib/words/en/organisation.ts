/** What the reports of a cycle say together. */
export const organisation = {
  title: "For the organisation",
  lead: "What {people, plural, one {# report says} other {# reports say}} together. Every person counts the same, however many have answered about them.",
  few: {
    title: "Too few people to show together",
    about:
      "{people, plural, =0 {No report of this cycle shows} one {One report of this cycle shows} other {# reports of this cycle show}} what others see; it takes {together, number}, so that nobody stands out from the rest.",
  },
  competency: "Competency",
  competencies: {
    title: "Competencies",
    noTeams:
      "Teams are shown beside one another when two or more have at least {together, number} people. They are entered under People, and count as they were at the launch.",
  },
  heatMap: {
    title: "Competencies by team",
    caption: "Averages by competency and team, highest first",
    people: "{people, plural, one {# person} other {# people}}",
    few: "too few",
    legend:
      "On a scale of 1 to {points, number}; the stronger the shade, the higher. “Too few” stands where fewer than {together, number} people can be shown.",
  },
  distribution: {
    title: "How people are distributed",
    caption: "How many people lie where, by competency",
    halfPoints: "People by half points, from 1 to {points, number}",
    middleHalf: "Middle half",
    middle: "Middle",
    range: "{low} to {high}",
    bar: "{people, number} at {at}",
    legend:
      "Bars: how many people lie nearest to each half point. The line under them covers the middle half of people, its mark the middle.",
  },
  behaviours: { title: "Behaviours", most: "Seen most often", least: "Seen least often" },
  made: {
    title: "How this is made",
    about:
      "From the published reports of this cycle, and from nothing else: no answer was looked at again. Teams of fewer than {together, number} are put together with others, and a number of fewer than {together, number} people is in no sum, so that nobody can be worked out by subtracting. There are no names and no ranks here: this page is about what the organisation could do, not about who should.",
  },
  teams: {
    all: "All",
    /** Several small teams that are shown as one. */
    others: "Other teams",
    /** People of whom no team is known. */
    none: "No team",
  },
  /** What each block of the page says; {high} and {low} are values on the scale. */
  says: {
    competenciesFew: "There are too few answers to compare competencies.",
    competenciesAlike: "All competencies are seen at about the same height, from {low} to {high}.",
    competenciesDiffer: "{highest} is seen highest, at {high}, and {lowest} lowest, at {low}.",
    teamsAlike: "Between teams no difference is large enough to speak of.",
    teamsDiffer: "Teams differ most on {competency}: {highTeam} {high}, {lowTeam} {low}.",
    peopleFew: "How people are distributed is shown from ten people on.",
    peopleAlike:
      "People are seen much alike: even on {competency} the middle half of people lies between {low} and {high}.",
    peopleDiffer: "People differ most on {competency}: the middle half of people lies between {low} and {high}.",
    behavioursFew: "There are too few answers to order behaviours.",
    behaviours: "What people here are seen to do most often: “{most}” ({high}). Least often: “{least}” ({low}).",
  },
} as const
