import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { competencyTally, measuredBy } from "@/lib/report/competencyTally"
import { RATERS_TO_COUNT, selfGroupOf, tenth, type WorkspaceNorms } from "@/lib/report/norms"
import { othersMeans } from "@/lib/report/others"
import { placeOf, planeTally } from "@/lib/report/planeTally"
import { pooledDeviation } from "@/lib/report/pooledDeviation"

export interface NormsTally {
  /** Takes in one subject: the answers of everyone, and the groups and threshold under which they are published. */
  add(responses: Answered[], cycle: { groups: RaterGroup[]; threshold: number }): void
  /** The norms of all that were taken in; null where nobody can be compared. */
  norms(): WorkspaceNorms | null
}

/**
 * Adds up subjects one by one. What is kept of a rater is one number for each competency; answers themselves are
 * forgotten at once.
 *
 * - σ_w pools the scatter of raters' *competency means* within subjects, over competencies: the mean of a competency
 *   from n raters is a mean of n such numbers, so that its interval is x̄ ± 1.96·σ_w/√n. The scatter of single answers
 *   would be wider than that.
 * - The covariance pools raters' (leading, managing) means within subjects, Σ(x − x̄)(y − ȳ)/Σ(n − 1).
 * - ICC(1) and ICC(2) are of raters' competency means; α is of their answers to the items of a competency.
 *
 * The self-rating is in none of them. A rater's competency mean needs two items (or the only one) and half of them, a
 * dimension half of its competencies, as in a report.
 */
export function normsTally(questionnaire: Questionnaire): NormsTally {
  const measured = questionnaire.competencies.map((competency) => measuredBy(questionnaire, competency))
  const competencies = measured.map(competencyTally)
  const plane = planeTally()
  const published: number[] = []
  let [subjects, raters] = [0, 0]
  return {
    add(responses, { groups, threshold }) {
      const self = selfGroupOf(groups)
      const others = responses.filter(({ group }) => group !== self).map(({ scores }) => scores)
      if (others.length < RATERS_TO_COUNT) return
      subjects += 1
      raters += others.length
      for (const competency of competencies) competency.add(others)
      plane.add(others.flatMap((scores) => placeOf(measured, scores)))
      published.push(...othersMeans({ ...questionnaire, groups }, responses, threshold))
    },
    norms() {
      const sigma = pooledDeviation(competencies.flatMap(({ means }) => means))
      const median = medianOf(published)
      if (sigma === null || median === null) return null
      return {
        subjects,
        sigma: Math.max(0.1, tenth(sigma)),
        covariance: plane.covariance(),
        median: tenth(median),
        raters: Math.round(raters / subjects),
        competencies: Object.fromEntries(competencies.map(({ id, reliability }) => [id, reliability(subjects)])),
      }
    },
  }
}

function medianOf(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
