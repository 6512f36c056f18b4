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
  smallGroup:
    "In the group “{group}”, {size, plural, one {# person is} other {# people are}} asked about {name}; below {threshold, number} their answers will be shown merged.",
  groupAtThreshold:
    "In the group “{group}”, {size, plural, one {# person is} other {# people are}} asked about {name}; unless all of them answer, their answers will be shown merged.",
} as const
