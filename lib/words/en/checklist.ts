/** What a draft lacks, and what is worth knowing before its launch: {name} is reviewed, {group} is a rater group. */
export const checklist = {
  noDeadline: "The cycle has no deadline yet.",
  deadlinePassed: "The deadline has passed; choose a later day.",
  noSubjects: "Nobody is being reviewed yet.",
  nobodyAsked: "Nobody is asked about {name}.",
  onlySelf: "Only {name} is asked about {name}; add people who work with them.",
  noSelf: "{name} is not asked for a view of their own.",
  noneInGroup: "Nobody is asked about {name} in the group “{group}”.",
  tooFew:
    "{name} has {colleagues, plural, =0 {no colleagues} one {only # colleague} other {only # colleagues}} whose answers stay anonymous; below {threshold, number} nothing of theirs can be shown.",
  unapproved:
    "{proposed, plural, =0 {Nobody is proposed for {name}} one {The rater who is proposed for {name} is not approved} other {The # raters who are proposed for {name} are not approved}}; only who is asked in the grid will be.",
  /** How it will be shown what {groups} say of {name}; these are groups within a sentence. */
  competencies:
    "Of those asked about {name}, {groups} ({people, number}) will be shown by competency alone: single behaviours take {behaviourThreshold, number} answers.",
  together: "Of those asked about {name}, {groups} will be shown only together ({people, number}).",
  togetherCompetencies:
    "Of those asked about {name}, {groups} will be shown only together ({people, number}), and by competency alone: single behaviours take {behaviourThreshold, number} answers.",
  /** Warnings: what is asked in {cycle} too, and those whose domain is not usual. */
  repeats:
    "Nearly the same colleagues were asked about {name} in “{cycle}”: {differ, plural, one {# person is} other {# people are}} asked in only one of the two. Comparing both reports could show what {differ, plural, one {that person} other {these people}} answered. Ask exactly the same again, or differ by {enough, number} or more.",
  overCap:
    "{name} is asked about {times, plural, one {# colleague} other {# colleagues}}, above the cap of {most, number}.",
  left: "{people, plural, one {{names} has left, and is} other {{names} have left, and are}} reviewed or asked here all the same.",
  address: "{name} ({email})",
  addresses:
    "{people, plural, one {One person is asked at an address} other {# people are asked at addresses}} outside the usual domains of your workspace: {addresses}. Whoever reads the mail there can answer.",
  fragile: "Unless all of the {groups} asked about {name} answer, they will be shown in less detail, or not at all.",
} as const
