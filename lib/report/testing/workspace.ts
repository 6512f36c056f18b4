import { isAskedOf, type Questionnaire } from "@/lib/questionnaire/schema"
import type { Thresholds } from "@/lib/report/disclosure"
import { addSums, type NormSums } from "@/lib/report/norms"
import { normsCollector } from "@/lib/report/normsCollector"
import { raters, type Responses } from "@/lib/report/testing/world"

/** A number from 0 to 1, the next one at every call. */
export type Chance = () => number

/** The same numbers for the same seed (Park and Miller's generator). */
export function seeded(seed: number): Chance {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/**
 * Subjects as a workspace has them: five to nine peers each and a manager; competencies on which subjects differ, and
 * raters who differ in what they see and in how they judge in general.
 */
export function workspace(questionnaire: Questionnaire, subjects: number, chance: Chance): Responses[] {
  const m = questionnaire.scale.points.length
  return Array.from({ length: subjects }, () => {
    const seen = new Map(questionnaire.competencies.map(({ id }) => [id, 2.6 + chance() * 2]))
    const rater = () => {
      const lean = (chance() - 0.5) * 1.6
      const halo = new Map(questionnaire.competencies.map(({ id }) => [id, (chance() - 0.5) * 1.2]))
      return questionnaire.items.map(({ competency }) => {
        if (chance() < 0.04) return null
        const answer = seen.get(competency)! + lean + halo.get(competency)! + (chance() - 0.5) * 2
        return Math.max(1, Math.min(m, Math.round(answer)))
      })
    }
    const peers = Array.from({ length: 5 + Math.floor(chance() * 5) }, rater)
    return [...raters("self", [rater()]), ...raters("manager", [rater()]), ...raters("peers", peers)]
  })
}

/** Standard deviations, in points, of what answers are made of. */
export interface Structure {
  /** Of people: how they are seen in general, in leading against managing, and in a competency. */
  person: number
  personDimension: number
  personCompetency: number
  /** Of colleagues: how they judge this person in general, in leading against managing, and in a competency. */
  rater: number
  raterDimension: number
  raterCompetency: number
  /** Of a single answer. */
  answer: number
}

/** Subjects about whom so many peers answer all that they are asked, as normal deviates with this structure say. */
export function structured(
  questionnaire: Questionnaire,
  { subjects, peers }: { subjects: number; peers: number },
  structure: Structure,
  chance: Chance,
): Responses[] {
  const m = questionnaire.scale.points.length
  const draw = (deviation: number) => deviation * normal(chance)
  const profile = (general: number, dimension: number, competency: number) => {
    const [own, side] = [draw(general), draw(dimension)]
    return questionnaire.competencies.map(
      (each) => own + (each.dimension === "leadership" ? side : -side) + draw(competency),
    )
  }
  return Array.from({ length: subjects }, () => {
    const person = profile(structure.person, structure.personDimension, structure.personCompetency)
    return raters(
      "peers",
      Array.from({ length: peers }, () => {
        const own = profile(structure.rater, structure.raterDimension, structure.raterCompetency)
        return questionnaire.items.map((item) => {
          if (!isAskedOf(item, "peers")) return null
          const competency = questionnaire.competencies.findIndex(({ id }) => id === item.competency)
          const answer = (m + 1.6) / 2 + person[competency]! + own[competency]! + draw(structure.answer)
          return Math.max(1, Math.min(m, Math.round(answer)))
        })
      }),
    )
  })
}

/** Box and Muller's. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance())
}

/** What a cycle about these subjects adds to norms. */
export function cycleSums(
  questionnaire: Questionnaire,
  subjects: Responses[],
  thresholds: Thresholds = { k: 3, d: 5 },
): NormSums | null {
  const collector = normsCollector(questionnaire, thresholds)
  for (const responses of subjects) collector.add(responses)
  return collector.sums()
}

/** The sums of several cycles, each of which must be large enough. */
export function sumsOf(questionnaire: Questionnaire, cycles: Responses[][]): NormSums {
  return cycles.map((subjects) => cycleSums(questionnaire, subjects)!).reduce(addSums)
}
