import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { cellsOf } from "@/lib/report/cells"
import { fewestAnswers, shownCells, type CountOf } from "@/lib/report/fewestAnswers"
import { ASSUMED_SIGMA } from "@/lib/report/interval"
import { ellipse } from "@/lib/report/region"
import type { Report, Row, Value } from "@/lib/report/report"
import { competenciesOf, dimensionsOf, rowOf, shownMean, valueOf, type Scale } from "@/lib/report/rows"
import { groupWeighted, raterWeighted } from "@/lib/report/weightedMean"

/** Everyone but self, from what is published of them: all raters weighted equally, and all groups equally. */
export function othersOf(
  questionnaire: Questionnaire,
  rows: Row[],
  scale: Scale,
  covariance: Report["method"]["covariance"],
): Report["others"] {
  const other = rows.filter(({ kind }) => kind !== "self")
  const n = other.reduce((sum, row) => sum + row.n, 0)
  const nOf = fewestAnswers(questionnaire, other)
  const items = Object.fromEntries(
    questionnaire.items.map(({ id }): [string, Value] => {
      const parts = shownCells(other, id)
      const value = raterWeighted(parts)
      // σ is of competency means; a single behaviour scatters more, so it claims no interval.
      return [id, value === null ? { kind: "withheld", reason: "tooFew" } : valueOf(value, 1, scale)]
    }),
  )
  const competencies = competenciesOf(questionnaire, items, nOf, scale)
  const competenciesByGroup = Object.fromEntries(
    questionnaire.competencies.map(({ id }): [string, Value] => {
      const parts = other.flatMap((row) => shownMean(row.competencies[id]).map((value) => ({ mean: value, n: row.n })))
      const value = groupWeighted(parts)
      return [id, value === null ? { kind: "withheld", reason: "tooFewItems" } : valueOf(value, nOf([id]), scale)]
    }),
  )
  const dimensions = dimensionsOf(questionnaire, competencies, nOf, scale)
  const region = regionOf(competencies, dimensions, nOf, covariance)
  return { n, items, competencies, competenciesByGroup, dimensions, region }
}

function regionOf(
  competencies: Record<string, Value>,
  { leadership, management }: Row["dimensions"],
  nOf: CountOf,
  covariance: Report["method"]["covariance"],
): Report["others"]["region"] {
  if (leadership.kind === "withheld" || management.kind === "withheld") return null
  const n = nOf(Object.keys(competencies).filter((id) => competencies[id]!.kind === "shown"))
  if (n < 2) return null
  return covariance ? ellipse(covariance, n) : { kind: "cross" }
}

/** What a report shows of all colleagues' means of competencies, from the same published cells; in no order. */
export function othersMeans(questionnaire: Questionnaire, responses: Answered[], k: number): number[] {
  const scale = { m: questionnaire.scale.points.length, sigma: ASSUMED_SIGMA }
  const rows = cellsOf(questionnaire, responses, k).map((cells) => rowOf(questionnaire, cells, scale))
  return Object.values(othersOf(questionnaire, rows, scale, null).competencies).flatMap(shownMean)
}
