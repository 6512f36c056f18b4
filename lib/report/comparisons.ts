import type { Questionnaire } from "@/lib/questionnaire/schema"
import { fewestAnswers, type CountOf } from "@/lib/report/fewestAnswers"
import { certaintyOf, gap } from "@/lib/report/gap"
import { quadrant } from "@/lib/report/quadrant"
import type { Report, Row } from "@/lib/report/report"
import { shownMean } from "@/lib/report/rows"

/** Self against others, competency by competency; the one that others see highest comes first. */
export function comparisonsOf(
  questionnaire: Questionnaire,
  rows: Row[],
  others: Report["others"],
  { sigma, cut }: { sigma: number; cut: number },
): Report["comparisons"] {
  const self = rows.find(({ kind }) => kind === "self")
  const nOf = answersOfOthers(questionnaire, rows)
  const height = (id: string) => shownMean(others.competencies[id])[0] ?? 0
  return questionnaire.competencies
    .map(({ id }) => id)
    .toSorted((a, b) => height(b) - height(a))
    .map((competency) => {
      const [own] = shownMean(self?.competencies[competency])
      const [seen] = shownMean(others.competencies[competency])
      const difference = own !== undefined && seen !== undefined ? gap(own, seen, nOf([competency]), sigma) : null
      return { competency, gap: difference, quadrant: difference && quadrant(seen!, difference, cut) }
    })
}

/**
 * Leading against managing, as others see it. The two means come from the same raters; taking them as independent errs
 * towards claiming less.
 */
export function balanceOf(
  questionnaire: Questionnaire,
  rows: Row[],
  { competencies, dimensions }: Report["others"],
  sigma: number,
): Report["balance"] {
  const { leadership, management } = dimensions
  if (leadership.kind === "withheld" || management.kind === "withheld") return null
  const difference = leadership.mean - management.mean
  const shown = Object.keys(competencies).filter((id) => competencies[id]!.kind === "shown")
  const n = answersOfOthers(questionnaire, rows)(shown)
  return { difference, certainty: certaintyOf(difference, sigma * Math.sqrt(2 / n)) }
}

function answersOfOthers(questionnaire: Questionnaire, rows: Row[]): CountOf {
  return fewestAnswers(
    questionnaire,
    rows.filter(({ kind }) => kind !== "self"),
  )
}
