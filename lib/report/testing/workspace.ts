import { normsTally } from "@/lib/report/normsTally"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { type WorkspaceNorms } from "@/lib/report/norms"
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

/** The norms of these subjects. */
export function normsOf(questionnaire: Questionnaire, subjects: Responses[]): WorkspaceNorms | null {
  const tally = normsTally(questionnaire)
  for (const responses of subjects) tally.add(responses, { groups: questionnaire.groups, threshold: 3 })
  return tally.norms()
}
