/** The page on how numbers are made, beside the formulas themselves. */
export const method = {
  title: "Method",
  lead: "What the numbers of a report are, how they are computed, what they can say and what not.",
  numbers: {
    title: "From answers to numbers",
    reliability:
      "For organisers, per competency: Cronbach’s α = k/(k − 1) · (1 − Σs²ᵢ/s²) of raters’ answers, and ICC(1) = (B − W)/(B + (n₀ − 1)W) and ICC(2) = (B − W)/B of raters’ averages, with the mean squares between (B) and within (W) subjects; all of it from thirty subjects on.",
  },
  limits: {
    title: "What it cannot say",
    body: "A handful of colleagues is a small sample, and each of them sees a part. A report is the beginning of a conversation, not a verdict: it knows no types, no ranks and no league tables. Two people who put together what they know, somebody’s way of writing, and guessing are outside of what any rule can prevent.",
  },
  behaviours: {
    title: "Where the behaviours come from",
    body: "The built-in questionnaire goes back to a text on leaders and managers. Each behaviour makes one of its claims observable. Two claims are not scored: {claims}; the first is the same as L11, and the other is nothing to be praised for. The text ranks leaders above managers; a report never does, since the two complement each other.",
    competency: "Competency",
    behaviour: "This person …",
    source: "From",
    askedOf: "(asked only of: {groups})",
  },
  literature: {
    title: "Literature",
    cleveland:
      "Cleveland, W. S., & McGill, R. (1984). Graphical perception. <cite>Journal of the American Statistical Association, 79</cite>, 531–554: positions on a common scale are read most accurately, hence the dot plot.",
    kluger:
      "Kluger, A. N., & DeNisi, A. (1996). The effects of feedback interventions on performance. <cite>Psychological Bulletin, 119</cite>, 254–284: feedback can hurt, hence strengths first and few places to look at.",
  },
} as const
