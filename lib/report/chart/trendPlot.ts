import type { RowsPlot, Shape } from "@/lib/report/chart/plot"
import { scaleTicks } from "@/lib/report/chart/ticks"
import { isSure } from "@/lib/report/difference"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import { numberText } from "@/lib/report/reading/values"
import type { Change, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

const [THEN_LANE, NOW_LANE] = [-0.5, 0.5]

/**
 * The change of what all colleagues see, row by row: then, with the interval that decides, and below it now, with an
 * arrow where it lies beyond.
 */
export function trendPlot(words: Words, reading: Reading): RowsPlot {
  const { t } = words
  const ticks = scaleTicks(words, reading, 1)
  return {
    kind: "rows",
    ticks,
    rows: trendRows(words, reading).map(({ id, name, before, after, difference, exact }) => {
      const ends = { before: numberText(words, before), after: numberText(words, after) }
      const mark = (shape: Shape, lane: number, x: number, when: string, value: string) => {
        const said = t("report.charts.value", { what: name, name: when, value })
        return { id: `${id}-${shape}`, shape, lane, x, words: said }
      }
      const onScale = (value: number) => Math.min(ticks.at(-1)!.at, Math.max(1, value))
      const reach = reachOf({ difference, exact })
      return {
        id,
        name,
        value: t("report.charts.fromTo", ends),
        marks: [
          mark("then", THEN_LANE, exact.before, t("report.charts.before"), ends.before),
          mark("now", NOW_LANE, exact.after, t("report.charts.now"), ends.after),
        ],
        interval: { from: onScale(exact.before - reach), to: onScale(exact.before + reach), lane: THEN_LANE },
        arrow: isSure(difference) ? { from: exact.before, to: exact.after, lane: NOW_LANE } : null,
      }
    }),
    average: null,
  }
}

/** How far from then chance may have led: as far as now where the two are shown as the same number. */
function reachOf({ difference, exact: { before, after, bound } }: Pick<Change, "difference" | "exact">): number {
  return isSure(difference) ? bound : Math.max(bound, Math.abs(after - before))
}

/** The change for those who do not see it. */
export function trendWords(words: Words, reading: Reading): string {
  const changes = trendRows(words, reading).map(({ name: what, before, after, difference }) => {
    const ends = { before: numberText(words, before), after: numberText(words, after) }
    return words.t("report.charts.change", { what, ...ends, words: changeWords(words, difference) })
  })
  return words.t("report.charts.changes", { changes: changes.join(". ") })
}
