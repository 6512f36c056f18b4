import { isAskedOf, type Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { unitOf } from "@/lib/report/sigmas"
import { normal, normalBelow, onScale, type Chance } from "@/lib/report/simulation"
import { mean } from "@/lib/report/weightedMean"

// Made-up raters who answer a whole questionnaire about one person: each is mild or severe in general, sees a little
// more leading or managing, thinks in a way of their own about every competency, and answers more or less steadily.

/** How the raters of some workspace differ, in standard deviations on a scale of five, before answers are cut to points. */
export interface Population {
  /** The lowest and the highest mean that people of the workspace have, on a scale of five. */
  from: number
  to: number
  /** Of raters in general (halo), in leading against managing, in one competency; and of the single answer. */
  height: number
  side: number
  competency: number
  answer: number
}

export const POPULATIONS = {
  mild: { from: 3.6, to: 4.2, height: 0.4, side: 0.08, competency: 0.2, answer: 0.5 },
  halo: { from: 3.6, to: 4.2, height: 0.65, side: 0.1, competency: 0.25, answer: 0.55 },
  wide: { from: 3.6, to: 4.2, height: 0.75, side: 0.12, competency: 0.3, answer: 0.6 },
  high: { from: 4.2, to: 4.6, height: 0.65, side: 0.1, competency: 0.25, answer: 0.55 },
  edge: { from: 3.6, to: 4.2, height: 0.84, side: 0.12, competency: 0.45, answer: 0.6 },
} as const satisfies Record<string, Population>

export type PopulationKind = keyof typeof POPULATIONS

/** How steadily raters answer: a third of them each, times the deviation of the single answer. Their squares average 1. */
export const UNEQUAL = [0.6, 0.9, 1.35]

/** Raters leave out up to so much of what they are asked. */
const MOST_SKIPPED = 0.15

/** Raters of one population who answer one questionnaire. Opinions are places on a scale of five, and may lie beyond. */
export interface SimulatedRaters {
  /** What all raters of the population would answer on average, in points of the questionnaire's scale. */
  meanFrom(opinion: number): number
  /** The opinion from which that average comes. */
  opinionFor(mean: number): number
  /** @param opinions what the population thinks of each item; groups: one of each rater */
  colleagues(opinions: number[], groups: string[], chance: Chance): Answered[]
  /**
   * Somebody whose own opinion is settled: over the noise of their answers alone they mean exactly this of each item, in
   * points of the scale.
   *
   * @param steadiness one of those of raters, or 1, which is what it is on average
   */
  self(means: number[], steadiness: number, chance: Chance): Answered
}

export function simulatedRaters(
  { height, side, competency, answer }: Population,
  questionnaire: Questionnaire,
): SimulatedRaters {
  const m = questionnaire.scale.points.length
  const shared = height ** 2 + side ** 2 + competency ** 2
  const ofColleagues = curve(
    UNEQUAL.map((steadiness) => Math.sqrt(shared + (answer * steadiness) ** 2)),
    m,
  )
  const ofSelf = new Map([1, ...UNEQUAL].map((steadiness) => [steadiness, curve([answer * steadiness], m)]))
  const isLeading = questionnaire.competencies.map(({ dimension }) => dimension === "leadership")
  const competencyOf = questionnaire.items.map((item) =>
    questionnaire.competencies.findIndex(({ id }) => id === item.competency),
  )

  const rater = (group: string, opinions: number[], chance: Chance): Answered => {
    const own = height * normal(chance)
    const leading = side * normal(chance)
    const seen = isLeading.map((isSo) => own + (isSo ? leading : -leading) + competency * normal(chance))
    const noise = answer * oneOf(UNEQUAL, chance)
    return answered(group, (place) => opinions[place]! + seen[competencyOf[place]!]! + noise * normal(chance), chance)
  }
  const answered = (group: string, placeOf: (place: number) => number, chance: Chance): Answered => {
    const skipped = MOST_SKIPPED * chance()
    const scores = questionnaire.items.map((item, place) =>
      isAskedOf(item, group) && chance() >= skipped ? onScale(placeOf(place), m) : null,
    )
    return { group, scores }
  }
  return {
    meanFrom: ofColleagues.meanFrom,
    opinionFor: ofColleagues.opinionFor,
    colleagues: (opinions, groups, chance) => groups.map((group) => rater(group, opinions, chance)),
    self(means, steadiness, chance) {
      const { id } = questionnaire.groups.find(({ kind }) => kind === "self")!
      const opinions = means.map((mean) => ofSelf.get(steadiness)!.opinionFor(mean))
      const noise = answer * steadiness
      return answered(id, (item) => opinions[item]! + noise * normal(chance), chance)
    },
  }
}

/** One of several, each as likely. */
export function oneOf(values: number[], chance: Chance): number {
  return values[Math.floor(chance() * values.length)]!
}

// ── From opinions to averages, and back

const LOWEST = -6
const HIGHEST = 12
const STEP = 0.02

/** The mean of answers on m points that scatter around an opinion, each as likely with any of these deviations. */
function curve(deviations: number[], m: number) {
  const borders = Array.from({ length: m - 1 }, (_, index) => 1 + (index + 0.5) / unitOf(m))
  const meanFrom = (opinion: number) =>
    mean(deviations.map((deviation) => 1 + total(borders, (border) => normalBelow((opinion - border) / deviation))))!
  const means = Array.from({ length: Math.round((HIGHEST - LOWEST) / STEP) + 1 }, (_, index) =>
    meanFrom(LOWEST + index * STEP),
  )
  return {
    meanFrom,
    opinionFor(mean: number): number {
      const above = Math.max(1, firstFrom(means, mean))
      const [low, high] = [means[above - 1]!, means[above]!]
      return LOWEST + STEP * (above - 1 + (high > low ? (mean - low) / (high - low) : 0))
    },
  }
}

function total(values: number[], of: (value: number) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0)
}

/** Where in rising values the first stands that is not below; the last where all are. */
function firstFrom(values: number[], least: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (values[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
