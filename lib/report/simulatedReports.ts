import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { isAskedOf, itemsOf, type Dimension, type Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { usualD } from "@/lib/report/disclosure"
import { earlierOf } from "@/lib/report/earlier"
import type { Facts, Sigmas } from "@/lib/report/facts"
import { sigmasFrom, SUBJECTS_FOR_NORMS } from "@/lib/report/norms"
import { normsCollector } from "@/lib/report/normsCollector"
import { publish } from "@/lib/report/publication"
import type { Reading } from "@/lib/report/reading"
import { readingOf } from "@/lib/report/readingOf"
import { oneOf, POPULATIONS, simulatedRaters, UNEQUAL, type PopulationKind } from "@/lib/report/simulatedRaters"
import { unitOf } from "@/lib/report/sigmas"
import { normal, type Chance } from "@/lib/report/simulation"
import { mean } from "@/lib/report/weightedMean"
import { wordsIn } from "@/lib/words/words"

// Reports about made-up people, of whom it is known what all raters of their population would say. Everything that is
// read of them comes from the product's own functions, from the answers to the sentences.

const THRESHOLDS = { k: 3, d: usualD(3) }

/** How people are seen; sizes in points of a scale of five. */
export interface Profile {
  /** How far competencies differ, alike on both sides, so that leading and managing do not. */
  competencies: number
  /** Leading minus managing. */
  balance: number
  /** How far single opinions of behaviours differ, before answers are cut to the scale. */
  behaviours: number
  /** How far the settled self lies from colleagues: above them where the scale has room for it, else below. */
  gap: number
  /** How far competencies have changed since an earlier report; null without one. */
  change: number | null
}

export const FLAT: Profile = { competencies: 0, balance: 0, behaviours: 0, gap: 0, change: null }

export interface SimulatedReport {
  facts: Facts
  reading: Reading
  truth: Truth
  /** Whether the self-rating is as steady as those of colleagues are on average; else it is as steady as one of theirs. */
  isSelfUsual: boolean
  /** Whether the person's mean lies in the lower half of those of their workspace. */
  isLow: boolean
}

/** What all raters of the population would say on average, in points of the scale. */
export interface Truth {
  items: Record<string, number>
  competencies: Record<string, number>
  dimensions: Record<Dimension, number>
}

export interface SimulatedWorkspace {
  /** Of so many subjects, by the product's own collector; at least thirty. */
  norms(chance: Chance, subjects?: number): Sigmas
  /** @param n colleagues who answer, with a manager among them in every other report of four or more */
  report(given: { n: number; profile: Profile; sigmas: Sigmas }, chance: Chance): SimulatedReport
}

interface Given {
  n: number
  gap: number
  steadiness: number
}

/** The built-in questionnaire on a scale of m points, answered by raters of one population. */
export function simulatedWorkspace(kind: PopulationKind, m: number): SimulatedWorkspace {
  const questionnaire = builtInOn(m)
  const population = POPULATIONS[kind]
  const raters = simulatedRaters(population, questionnaire)
  const words = wordsIn("en")
  const sides = { leadership: 1, management: -1 }
  const shiftsOf = (spread: number, chance: Chance): Map<string, number> => {
    // The first competency of leading goes with the first of managing, and so on.
    const drawn: Record<Dimension, number> = { leadership: 0, management: 0 }
    const heights = questionnaire.competencies.map(() => spread * normal(chance))
    return new Map(questionnaire.competencies.map(({ id, dimension }) => [id, heights[drawn[dimension]++]!]))
  }
  /** The person's mean on a scale of five. */
  const heightOf = (chance: Chance) => population.from + chance() * (population.to - population.from)
  /** Of each item, on a scale of five. */
  const opinionsOf = (height: number, profile: Profile, chance: Chance): number[] => {
    const shifts = shiftsOf(profile.competencies, chance)
    const side = chance() < 0.5 ? profile.balance / 2 : -profile.balance / 2
    return questionnaire.items.map(({ competency }) => {
      const { dimension } = questionnaire.competencies.find(({ id }) => id === competency)!
      const seen = within(height + shifts.get(competency)! + sides[dimension] * side)
      return raters.opinionFor(onPoints(seen, m)) + profile.behaviours * normal(chance)
    })
  }
  const selfOf = (means: number[], gap: number, steadiness: number, chance: Chance): Answered => {
    const apart = gap * unitOf(m)
    const isAbove = means.every((mean) => mean + apart <= onPoints(HIGHEST_MEAN, m))
    return raters.self(
      means.map((mean) => mean + (isAbove ? apart : -apart)),
      steadiness,
      chance,
    )
  }
  const answers = (opinions: number[], { n, gap, steadiness }: Given, chance: Chance) => {
    const groups = groupsOf(n, chance() < 0.5)
    const invited = Object.fromEntries(groups.map((group) => [group, groups.filter((each) => each === group).length]))
    const self = selfOf(opinions.map(raters.meanFrom), gap, steadiness, chance)
    const responses = [self, ...raters.colleagues(opinions, groups, chance)]
    return { ...THRESHOLDS, questionnaire, invited: { ...invited, self: 1 }, responses, comments: [] }
  }

  return {
    norms(chance, subjects = SUBJECTS_FOR_NORMS) {
      const collector = normsCollector(questionnaire, THRESHOLDS)
      for (let subject = 0; subject < subjects; subject += 1) {
        const profile = { ...FLAT, competencies: 0.2, behaviours: 0.2 }
        const opinions = opinionsOf(heightOf(chance), profile, chance)
        const n = 5 + Math.floor(8 * chance())
        collector.add(raters.colleagues(opinions, groupsOf(n, chance() < 0.5), chance))
      }
      return sigmasFrom(collector.sums()!, questionnaire)!
    },
    report({ n, profile, sigmas }, chance) {
      const height = heightOf(chance)
      const opinions = opinionsOf(height, profile, chance)
      const isSelfUsual = chance() < 0.5
      const given = { n, gap: profile.gap, steadiness: isSelfUsual ? 1 : oneOf(UNEQUAL, chance) }
      const before = () => {
        const changes = shiftsOf(profile.change!, chance)
        const then = opinions.map((opinion, place) => opinion + changes.get(questionnaire.items[place]!.competency)!)
        const facts = publish({ ...answers(then, given, chance), sigmas, closedOn: "2025-06-30", earlier: null })
        return earlierOf(facts, questionnaire, null)
      }
      const earlier = profile.change === null ? null : before()
      const facts = publish({ ...answers(opinions, given, chance), sigmas, closedOn: "2026-06-30", earlier })
      const reading = readingOf(facts, words, { subject: "Dana", cycle: "Autumn", earlierCycle: "Spring" })
      const isLow = height < (population.from + population.to) / 2
      return { facts, reading, truth: truthOf(questionnaire, opinions.map(raters.meanFrom)), isSelfUsual, isLow }
    },
  }
}

/** The built-in questionnaire, with as many points as are wanted. */
function builtInOn(m: number): Questionnaire {
  const { scale } = builtInQuestionnaire
  const points = Array.from({ length: m }, (_, index) => ({ value: index + 1, label: { en: `Point ${index + 1}` } }))
  return { ...builtInQuestionnaire, scale: { ...scale, points } }
}

/** The behaviours that anonymous colleagues are asked. */
export function askable({ items, groups }: Questionnaire): Questionnaire["items"] {
  return items.filter((item) => groups.some(({ id, kind }) => kind === "anonymous" && isAskedOf(item, id)))
}

/** No mean of a population lies so near to an end of a scale of five that all raters would have to agree. */
const [LOWEST_MEAN, HIGHEST_MEAN] = [1.2, 4.85]

function within(height: number): number {
  return Math.min(HIGHEST_MEAN, Math.max(LOWEST_MEAN, height))
}

function onPoints(height: number, m: number): number {
  return 1 + (height - 1) * unitOf(m)
}

/** Who the colleagues are: peers alone, or with a manager, and from six colleagues on with direct reports and others. */
function groupsOf(n: number, isMixed: boolean): string[] {
  const of = (group: string, length: number) => Array.from({ length }, () => group)
  if (!isMixed || n < 4) return of("peers", n)
  const others = n >= 16 ? 3 : 0
  const rest = n - 1 - others
  const reports = rest >= 5 ? Math.floor(rest / 2) : 0
  return [...of("manager", 1), ...of("peers", rest - reports), ...of("reports", reports), ...of("others", others)]
}

function truthOf(questionnaire: Questionnaire, means: number[]): Truth {
  const items = Object.fromEntries(questionnaire.items.map(({ id }, place) => [id, means[place]!]))
  const asked = askable(questionnaire)
  const competencies = Object.fromEntries(
    questionnaire.competencies.map(({ id }) => [
      id,
      mean(itemsOf({ items: asked }, id).map((item) => items[item.id]!))!,
    ]),
  )
  const side = (dimension: Dimension) =>
    mean(
      questionnaire.competencies
        .filter((competency) => competency.dimension === dimension)
        .map(({ id }) => competencies[id]!),
    )!
  return { items, competencies, dimensions: { leadership: side("leadership"), management: side("management") } }
}
