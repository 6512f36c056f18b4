/** What a report says of one person, block by block, by fixed rules from published values; and words on its values. */
export const report = {
  closedOn: "closed on {day}",
  titles: {
    strengths: "What colleagues see most",
    participation: "Who answered",
    map: "Leading and managing",
    competencies: "Competencies",
    comparisons: "Self and others",
    behaviours: "Behaviours",
    items: "Every behaviour",
    comments: "In their own words",
    agreement: "Where raters agree, and where not",
    trend: "Change since the last review",
    method: "How to read this",
  },
  /** What is called by one name wherever a report is read. */
  terms: {
    allColleagues: "All colleagues",
    allGroupsAlike: "All groups alike",
    otherRaters: "Other raters",
    otherRatersInSentence: "other raters",
    colleagues: "Colleagues",
    /** What the built-in questionnaire calls managers, and what they are to the person it is about. */
    theirManager: "their manager",
    theirManagers: "their managers",
    yourManager: "your manager",
    yourManagers: "your managers",
    interval: "where the average of all colleagues could lie",
    clearChange: "a change that is more than chance",
  },
  values: {
    atMost: "≤ {bound}",
    atLeast: "≥ {bound}",
    range: "{value} ({low} to {high})",
    tooFew: "too few",
    notAsked: "not asked",
    byCompetency: "by competency",
  },
  verdicts: {
    clear: "clear",
    slight: "slight, but sure",
    possible: "possible",
    tooClose: "too close to call",
  },
  standings: {
    strength: "strength",
    middle: "around the middle",
    grow: "place to grow",
  },
  quadrants: {
    confirmedStrength: "confirmed strength",
    hiddenStrength: "hidden strength",
    knownPlaceToGrow: "known place to grow",
    blindSpot: "blind spot",
  },
  agreement: {
    high: "agree",
    mixed: "agree in part",
    split: "are split",
  },
  comments: {
    withheld: "{count, plural, one {One comment was} other {# comments were}} withheld by the organiser.",
    nothingOn: "Nothing that can be shown was written on {questions}.",
    question: "“{question}”",
  },
  change: {
    clear: "{difference}, {direction, select, more {clearly more} other {clearly less}}",
    slight: "{difference}, {direction, select, more {slightly, but surely more} other {slightly, but surely less}}",
    possible: "{difference}, {direction, select, more {perhaps more} other {perhaps less}}",
    tooClose: "{difference}, too close to call",
  },
  /** Words in and about the charts, for those who see them and for those who do not. */
  charts: {
    managing: "Managing →",
    leading: "↑ Leading",
    moreLeading: "more leading than managing",
    moreManaging: "more managing than leading",
    fromSelf: "from the self-rating to what all colleagues see",
    balance: "as much leading as managing",
    moved: "made room for another mark; the dot is its place",
    goesOn: "The chart goes on: {names}.",
    ownAverage: "own average of all competencies, {value}",
    place: "{name}: leading {leading}, managing {managing}",
    map: "Leader–manager map. {places}.",
    value: "{what}, {name}: {value}",
    competencies: "Competencies as all colleagues see them. {values}.",
    seen: "{what}: {value}",
    on: "{name} {value}",
    nothing: "nothing is shown",
    before: "then",
    now: "now",
    fromTo: "{before} → {after}",
    cycleThen: "All colleagues then: {cycle}",
    colleaguesThen: "All colleagues then",
    colleaguesNow: "All colleagues now",
    byChance: "how far from then chance alone could lead",
    change: "{what}: from {before} to {after}, {words}",
    changes: "Change of what all colleagues see. {changes}.",
    leadership: "Leading as a whole",
    management: "Managing as a whole",
  },
  howToRead: {
    scale: "The scale: {points}. “{notObserved}” is no number and is in no average.",
    point: "{value, number} {label}",
    uncertainty:
      "An average of few people is uncertain. The pale lines show where it could lie: 1.96 · {sigma} / √n on either side, for n raters, whatever they said. {source}",
    assumed: "{sigma} is assumed, until a workspace has thirty subjects.",
    measured: "{sigma} comes from {subjects, number} subjects of this workspace.",
    area: "On the map the pale area shows it for leading and managing together; the two differ by more than chance where it does not touch the diagonal.",
    verdicts:
      "A difference is clear if it is at least {least} and more than chance explains, with all differences of its kind taken together; slight if it is smaller and just as sure; possible if it would be more than chance taken alone; and else too close to call.",
    bands:
      "“≤” and “≥” stand where nearly everyone chose an end of the scale: an exact average there would tell what each of them said. Behind every number are at least {k, number} colleagues, and behind a single behaviour at least {d, number} in their row; fewer are shown together with others, by competency alone, or not at all. Nothing that is not shown is in any number here{exception, select, norms {, but how far raters differ in general, which is measured over the workspace and rounded} other {}}.",
    standing:
      "A strength, and a place to grow, is seen beside {reader, select, subject {your} other {this person’s}} own average, not beside others. Leading and managing complement each other; neither is the better one, and a map is not a type.",
    fingerprint: "Method {version, number} · fingerprint of this report {fingerprint}",
  },
  /** How answers become numbers, in the order in which it happens. */
  formulas: {
    atoms:
      "Anonymous raters are put together in parts of at least k, three unless the cycle says more: a group that is large enough by itself, smaller ones merged into “Other raters”; if these are still too few, into the smallest larger group; if there is none, they are not shown. Parts below d, five unless the cycle says more, are merged with one another where together they reach it; else they are shown by competency alone. So every answer stands behind one published number at most.",
    behaviour:
      "Of one behaviour in one row, n answers with the sum s on a scale of 1 to m: fewer than k are not shown; s ≤ n + b is shown as “≤ (n + b)/n” and counted as n + b/2; s ≥ m·n − b as “≥ (m·n − b)/n” and counted as m·n − b/2; else the exact average. b is 3 for three answers, 2 for four to seven, 1 from eight on.",
    competencyAlone:
      "Of a competency in a row that shows competencies alone: the answers of the r raters who answered at least half of what they were asked of it, in the same way, with b = 8 − r, but at least 1. Everything else is computed from what is shown, never from what is behind it.",
    competency:
      "A competency is the average of its shown behaviours, if at least two (or its only one) and at least half of what the row was asked of it are shown. Self, manager and colleagues are compared over the behaviours that all of them were asked. Where any two are set beside one another and one of them lacks some of these, both are averages over the behaviours that both show.",
    others:
      "“All colleagues” weights every rater equally: Σ n·x̄ / Σ n, over the rows that show the very thing and over named raters; it exists only where an anonymous row is among them. “All groups alike” weights every group equally. Self is in neither.",
    effective:
      "n behind an average is the harmonic mean of the answers to its behaviours; of a row of competencies alone, answers ÷ behaviours asked; over rows (Σ n)² / Σ (n²/n of each). The map uses one n, over all its competencies.",
    interval:
      "The interval is x̄ ± 1.96 · σ / √n, ended at the scale. σ is measured over the workspace from thirty subjects on, and assumed before: for competencies {competency}, for leading and for managing {dimension}, for their difference {difference}, on a scale of five points. It depends on n alone, so it tells nothing about single answers. A single behaviour has no interval.",
    difference:
      "Among J differences of one kind, one is more than chance beyond c · SE, where c = Φ⁻¹((1 + 0.95^(1/J))/2): 1.96 for one, 2.57 for five, 2.80 for ten. It is called clear if the difference of the numbers shown is at least half a point of a scale of five, slight if it is smaller; possible beyond 1.96 · SE only; else, or where the numbers shown are the same, too close to call.",
    errors:
      "SE of leading − managing is σ of that difference / √n; of self − others √(σ² / n + {noise}²), since self is one view and its own noise counts; of a change σ · √(1/n₁ + 1/n₂), over the behaviours that both reviews asked in the same words.",
    standing:
      "A competency is a strength or a place to grow where it differs from this person’s own average over at least three competencies by more than chance, with SE = {rater} / √n: how high a rater judges in general cancels out. A hidden strength or a blind spot needs a clear difference of self and others besides, and is only possible where that is; a place to grow is known where the self-rating lies at least a quarter of a point below its own average. (Assumed deviations are given; measured ones take their place.)",
    headlines:
      "A behaviour stands out where it differs from the person’s own average over behaviours by more than 1.96 · {item} / √n: up to three above, up to two below. Of equal ones the one of the higher competency comes first, of a place to grow the lower; then a lot that is drawn from the numbers themselves, never the questionnaire’s order. Where more than five are alike, their competency is named.",
    region:
      "The region on the map is an ellipse: the covariance of leading and managing, from the deviations above, over n, with radius 1.96. Its shadow on either axis, and across the diagonal, is the interval of that number, so that words and picture are one decision. As a region for both at once it covers 85 %.",
    norms:
      "What is measured over a workspace comes from whole cycles of at least ten subjects, from rows that are shown, and is rounded up. It is the one thing made of answers that are not published.",
    agreement:
      "Agreement is a word from eight answers on, if the average is exact: a standard deviation up to 0.75 is high, up to 1.25 mixed, else split. How often each answer was given is shown only if the commonest occurs at most n − 4 times.",
  },
  sentences: {
    participation: {
      tooFew: "Too few colleagues have answered to show anything without giving somebody away.",
      from: "This report is made from the answers of {people}.",
      one: "{who}",
      several: "{who} ({answers, number})",
      merged: "Groups that are too small to be shown by themselves are shown together.",
      alone:
        "{count, plural, one {With fewer than {d, number} answers, {who} are shown by competency alone.} other {With fewer than {d, number} answers each, {who} are shown by competency alone.}}",
      hidden: "Fewer than {k, number} others answered, so theirs are not shown.",
      noSelf:
        "{reader, select, subject {You have not answered about yourself.} other {{name} has not answered about themselves.}}",
    },
    map: {
      tooFew: "There are too few answers to place what colleagues see on the map.",
      clear:
        "Colleagues see {reader, select, subject {you} other {{name}}} leading {leading}, managing {managing}: clearly more {more, select, leading {leading} other {managing}}.",
      slight:
        "Colleagues see {reader, select, subject {you} other {{name}}} leading {leading}, managing {managing}: slightly, but surely more {more, select, leading {leading} other {managing}}.",
      possible:
        "Colleagues see {reader, select, subject {you} other {{name}}} leading {leading}, managing {managing}: perhaps more {more, select, leading {leading} other {managing}}; with {raters, plural, one {one colleague} other {# colleagues}} it is not certain.",
      tooClose:
        "Colleagues see {reader, select, subject {you} other {{name}}} leading {leading}, managing {managing}: no difference that {raters, plural, one {one colleague} other {# colleagues}} could show.",
      same: "Colleagues see {reader, select, subject {you} other {{name}}} leading {leading}, managing {managing}: as much of one as of the other.",
      self: "{reader, select, subject {You rate yourself} other {The self-rating says}} leading {leading}, managing {managing}.",
    },
    competencies: {
      tooFew: "There are too few answers to compare competencies.",
      two: "Colleagues see {highest} at {high} and {lowest} at {low}.",
      strengths:
        "Beside an average of {average}, colleagues see {count, plural, one {a strength} other {strengths}} in {competencies}.",
      grow: "Beside an average of {average}, colleagues see {count, plural, one {a place} other {places}} to grow in {competencies}.",
      both: "Beside an average of {average}, colleagues see {strengthCount, plural, one {a strength} other {strengths}} in {strengths}, and {growCount, plural, one {a place} other {places}} to grow in {grow}.",
      alike: "Colleagues see all competencies at about the same height, from {low} to {high}.",
      unsure:
        "Colleagues see the competencies between {low} and {high}; none lies so far from their average that {raters, plural, one {one colleague} other {# colleagues}} could show it.",
    },
    comparisons: {
      noSelf: "Without a self-rating there is nothing to compare.",
      tooFew: "There are too few answers to compare the self-rating with.",
      overallClear:
        "{reader, select, subject {You rate yourself} other {{name}’s self-rating is}} clearly {direction, select, higher {higher} other {lower}} than {reader, select, subject {colleagues do} other {what colleagues see}} ({self}, {others}): more than chance in {reader, select, subject {their answers or yours} other {either}} explains.",
      overallSlight:
        "{reader, select, subject {You rate yourself} other {{name}’s self-rating is}} slightly, but surely {direction, select, higher {higher} other {lower}} than {reader, select, subject {colleagues do} other {what colleagues see}} ({self}, {others}).",
      overallPossible:
        "{reader, select, subject {You rate yourself} other {{name}’s self-rating is}} perhaps {direction, select, higher {higher} other {lower}} than {reader, select, subject {colleagues do} other {what colleagues see}} ({self}, {others}); with {raters, plural, one {one colleague} other {# colleagues}} it is not certain.",
      overallTooClose:
        "Between {reader, select, subject {your} other {{name}’s}} self-rating and what colleagues see ({self}, {others}) there is no difference over all that {raters, plural, one {one colleague} other {# colleagues}} could show.",
      overallSame:
        "Over all, {reader, select, subject {your} other {{name}’s}} self-rating is as high as what colleagues see ({self}).",
      hiddenStrength:
        "{competencies}: {count, plural, one {a hidden strength, since others see more of it than {reader, select, subject {you do} other {{name} does}}} other {hidden strengths, since others see more of them than {reader, select, subject {you do} other {{name} does}}}}.",
      possibleHiddenStrength:
        "{competencies}: possibly {count, plural, one {a hidden strength} other {hidden strengths}}.",
      blindSpot:
        "{competencies}: {count, plural, one {a blind spot, since {reader, select, subject {you see} other {{name} sees}} more of it than others do} other {blind spots, since {reader, select, subject {you see} other {{name} sees}} more of them than others do}}.",
      possibleBlindSpot: "{competencies}: possibly {count, plural, one {a blind spot} other {blind spots}}.",
      differs:
        "{reader, select, subject {You rate yourself} other {The self-rating is}} clearly {direction, select, higher {higher} other {lower}} on {competencies}.",
      none: "No single competency stands out as a hidden strength or a blind spot.",
    },
    behaviours: {
      tooFew: "There are too few answers to compare behaviours.",
      most: "What colleagues see most in {reader, select, subject {you} other {{name}}}: {behaviours}.",
      mostIn: "What colleagues see most: {competencies}.",
      mostBoth:
        "What colleagues see most in {reader, select, subject {you} other {{name}}}: {behaviours}; besides, {competencies}.",
      nobody: "Nothing stands out: no behaviour lies further from the others than chance explains.",
      nothingHigh: "Nothing stands out as high.",
      nothingLow: "Nothing stands out as low.",
      look: "Worth a look: {behaviours}.",
      lookIn: "Worth a look: {competencies}.",
      lookBoth: "Worth a look: {behaviours}; besides, {competencies}.",
      behaviour: "“{behaviour}”",
      asAWhole: "{competency} as a whole",
      manyAlike: "many behaviours of {competency}",
    },
    items:
      "Every one of the {count, number} behaviours, group by group. “≤” and “≥” stand where an exact number would tell single answers; “·” where fewer than {k, number} answered.",
    comments: {
      none: "Nobody wrote a comment that can be shown.",
      some: "{count, plural, one {One comment} other {# comments}}, word for word, in no order that says anything about who wrote them.",
      hidden: "Comments of raters whose answers are not shown are not shown either.",
    },
    agreement: {
      few: "Agreement is shown from {least, number} answers on; there are fewer here.",
      ends: "Agreement is shown from {least, number} answers on; where there are as many, they lie at an end of the scale.",
      high: "Raters of the same group mostly agree with one another.",
      split:
        "Raters of the same group often see different things; an average hides that, so look at the behaviours where views are split.",
      mixed: "Raters of the same group agree in part.",
      mixedWithSplits: "Raters of the same group agree in part; look at the behaviours where views are split.",
    },
    trend: {
      since: "Since {cycle, select, none {the last review} other {“{cycleName}”}} {changes}.",
      common:
        "Only what both reviews asked in the same words is compared, so numbers can differ a little from those above.",
      tooFew: "nothing can be compared: there are too few answers",
      unclear: "no difference is large enough to tell it from a change of raters",
      all: "colleagues see {changes}",
      some: "colleagues see {changes}; the other differences are too small to tell from a change of raters",
      joined: "{before}, and {next}",
      more: "clearly more of {names}",
      less: "clearly less of {names}",
      slightlyMore: "slightly, but surely more of {names}",
      slightlyLess: "slightly, but surely less of {names}",
      possiblyMore: "perhaps more of {names}",
      possiblyLess: "perhaps less of {names}",
      leadership: "leading as a whole",
      management: "managing as a whole",
    },
  },
} as const
