import { DimensionSchema, itemsOf, type Item, type Questionnaire } from "@/lib/questionnaire/schema"
import { askedCompetencies, askedItems, countedEarlier, type CountedRow } from "@/lib/report/counted"
import { boundOf, differenceOf, errorOfChange } from "@/lib/report/difference"
import { competencyIn, dimensionIn, overColleagues, type Estimate, type Estimates } from "@/lib/report/estimates"
import type { Facts } from "@/lib/report/facts"
import type { Change, Reading } from "@/lib/report/reading"
import { rounded } from "@/lib/report/rounded"

export type Trend = Pick<NonNullable<Reading["trend"]>, "dimensions" | "competencies">

/**
 * The change since an earlier report of what all colleagues see, over the behaviours that both reports show and that
 * were asked in the same words; null without one. It can differ a little from the values of today, which are over all
 * behaviours that were asked today.
 *
 * @param order ids of the competencies, in the order of the comparisons
 */
export function trendOf(facts: Facts, counted: CountedRow[], order: string[]): Trend | null {
  const { questionnaire, method, earlier } = facts
  if (!earlier) return null
  const m = questionnaire.scale.points.length
  const then = countedEarlier(earlier, m)
  const [before, after]: [Estimates, Estimates] = [{}, {}]
  for (const { id } of questionnaire.competencies) {
    const items = comparableItems(questionnaire, then, counted, id)
    const [was, is] = [then, counted].map((rows) => colleaguesOver(questionnaire, rows, id, items))
    if (was && is) [before[id], after[id]] = [was, is]
  }

  const asked = askedCompetencies(questionnaire, counted).map(({ id }) => id)
  const dimensions = DimensionSchema.options.flatMap((dimension) => {
    const [was, is] = [before, after].map((estimates) => dimensionIn(questionnaire, estimates, dimension, asked))
    return was && is ? [{ dimension, was, is, sigma: method.sigmas.dimension }] : []
  })
  const competencies = order.flatMap((competency) => {
    const [was, is] = [before[competency], after[competency]]
    return was && is ? [{ competency, was, is, sigma: method.sigmas.competency }] : []
  })
  // One block: whoever reads it sees all of these at once.
  const together = { of: dimensions.length + competencies.length, m }
  return {
    dimensions: dimensions.map(({ dimension, was, is, sigma }) => ({
      dimension,
      ...changeOf(was, is, sigma, together),
    })),
    competencies: competencies.map(({ competency, was, is, sigma }) => ({
      competency,
      ...changeOf(was, is, sigma, together),
    })),
  }
}

function changeOf(was: Estimate, is: Estimate, sigma: number, together: { of: number; m: number }): Change {
  const error = errorOfChange(sigma, was.n, is.n)
  return {
    before: rounded(was.mean),
    after: rounded(is.mean),
    difference: differenceOf(is.mean, was.mean, error, together),
    // To nine digits, since machines differ in the last one of a logarithm, and a copy is computed anew.
    exact: { before: was.mean, after: is.mean, bound: Number((boundOf(together.of) * error).toFixed(9)) },
  }
}

/** The items of a competency that anonymous rows show in both reports, by themselves or within their competency. */
function comparableItems(
  questionnaire: Questionnaire,
  then: CountedRow[],
  now: CountedRow[],
  competency: string,
): Item[] {
  const isShown = (rows: CountedRow[], item: Item) =>
    rows.some(
      (row) => row.kind === "anonymous" && (row.competencies ? competency in row.competencies : item.id in row.items),
    )
  return itemsOf(questionnaire, competency).filter((item) => isShown(then, item) && isShown(now, item))
}

/** How all colleagues see a competency over these items; a row of competencies alone counts only with all of its own. */
function colleaguesOver(questionnaire: Questionnaire, rows: CountedRow[], competency: string, items: Item[]) {
  return overColleagues(
    rows.map((row) => {
      const { kind } = row
      if (!row.competencies) {
        return { kind, estimate: competencyIn(questionnaire, row, competency, { compared: items, asked: items }) }
      }
      const asked = askedItems(questionnaire, row, competency)
      // Groups of an earlier questionnaire may be gone; its competency was the same as a whole.
      const own = asked.length > 0 ? asked : itemsOf(questionnaire, competency)
      const isWhole = own.every((item) => items.includes(item))
      return {
        kind,
        estimate: isWhole ? competencyIn(questionnaire, row, competency, { compared: [], asked: own }) : null,
      }
    }),
  )
}
