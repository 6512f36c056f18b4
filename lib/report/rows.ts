import { itemsOf, type Dimension, type Questionnaire } from "@/lib/questionnaire/schema"
import type { Cells } from "@/lib/report/cells"
import { fewestAnswers, type CountOf } from "@/lib/report/fewestAnswers"
import { interval } from "@/lib/report/interval"
import type { ReportCell, Row, Value } from "@/lib/report/report"
import { mean } from "@/lib/report/weightedMean"

// What follows from published cells for competencies and dimensions, row by row; nothing else is looked at.

export interface Scale {
  /** Its top; its bottom is 1. */
  m: number
  sigma: number
}

/** A row with its competencies and dimensions. */
export function rowOf(questionnaire: Questionnaire, cells: Cells, scale: Scale): Row {
  // Whoever is named is a point, not a sample.
  const nOf = cells.kind === "atom" ? fewestAnswers(questionnaire, [cells]) : () => 1
  const competencies = competenciesOf(questionnaire, cells.items, nOf, scale)
  const dimensions = dimensionsOf(questionnaire, competencies, nOf, scale)
  return { ...cells, competencies, dimensions }
}

/**
 * The mean of the published item means; needs two items (or the only one) and half of the competency's items.
 */
export function competenciesOf(
  questionnaire: Questionnaire,
  items: Record<string, ReportCell | Value>,
  nOf: CountOf,
  scale: Scale,
): Record<string, Value> {
  return Object.fromEntries(
    questionnaire.competencies.map(({ id }) => {
      const own = itemsOf(questionnaire, id)
      const means = own.flatMap((item) => shownMean(items[item.id]))
      const value = means.length >= Math.min(2, own.length) && means.length * 2 >= own.length ? mean(means) : null
      return [id, value === null ? withheldFor(Object.values(items)) : valueOf(value, nOf([id]), scale)]
    }),
  )
}

/** The mean of the published competency means of a dimension; needs half of them. */
export function dimensionsOf(
  questionnaire: Questionnaire,
  competencies: Record<string, Value>,
  nOf: CountOf,
  scale: Scale,
): Row["dimensions"] {
  const valueIn = (dimension: Dimension): Value => {
    const own = questionnaire.competencies.filter((competency) => competency.dimension === dimension)
    const shown = own.map(({ id }) => id).filter((id) => competencies[id]?.kind === "shown")
    const value = shown.length * 2 >= own.length ? mean(shown.flatMap((id) => shownMean(competencies[id]))) : null
    return value === null ? { kind: "withheld", reason: "tooFewItems" } : valueOf(value, nOf(shown), scale)
  }
  return { leadership: valueIn("leadership"), management: valueIn("management") }
}

/** A mean of `n` raters with its interval. */
export function valueOf(value: number, n: number, { sigma, m }: Scale): Value {
  const ends = interval(value, n, sigma, m)
  return {
    kind: "shown",
    mean: value,
    text: value.toFixed(1),
    low: ends?.low ?? null,
    high: ends?.high ?? null,
  }
}

/** The mean that is shown, as a list of one; of none where it is withheld. */
export function shownMean(value: ReportCell | Value | undefined): number[] {
  return value?.kind === "shown" ? [value.mean] : []
}

function withheldFor(cells: (ReportCell | Value)[]): Value {
  const isSilent = cells.every((each) => each.kind === "withheld" && each.reason === "noAnswer")
  return { kind: "withheld", reason: isSilent ? "noAnswer" : "tooFewItems" }
}
