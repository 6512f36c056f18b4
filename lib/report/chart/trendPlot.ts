import type { Mark, Plot, Segment, Shape } from "@/lib/report/chart/plot"
import { isSure } from "@/lib/report/difference"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import { numberText } from "@/lib/report/reading/values"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

const BEFORE: Shape = "diamond"

/** The change of what all colleagues see, row by row: an arrow where it is more than chance, two marks where not. */
export function trendPlot(words: Words, reading: Reading): Plot & { names: string[] } {
  const { t } = words
  const rows = trendRows(words, reading)
  const [then, now] = [t("report.charts.before"), t("report.charts.now")]
  return {
    marks: rows.flatMap(({ id, name: of, before, after }, y): Mark[] => {
      const mark = (end: string, name: string, shape: Shape, x: number): Mark => {
        const label = numberText(words, x)
        const said = t("report.charts.value", { what: of, name, value: label })
        return { id: `${id}-${end}`, name, of, shape, x, y, label, words: said }
      }
      // The smaller mark on top, so that both are seen where nothing has changed.
      return [mark("after", now, "others", after), mark("before", then, BEFORE, before)]
    }),
    segments: rows.flatMap(({ id, before, after, difference }, y): Segment[] =>
      isSure(difference) ? [{ id, kind: "arrow", from: { x: before, y }, to: { x: after, y } }] : [],
    ),
    region: null,
    axes: null,
    names: rows.map(({ name }) => name),
  }
}

/** What the marks of a change stand for. */
export function trendLegend({ t }: Words, { trend }: Reading): { shape: Shape; name: string }[] {
  const cycle = trend?.cycleName ?? null
  return [
    { shape: BEFORE, name: cycle === null ? t("report.charts.before") : t("report.charts.cycleThen", { cycle }) },
    { shape: "others", name: t("report.charts.colleaguesNow") },
  ]
}

/** The change for those who do not see it. */
export function trendWords(words: Words, reading: Reading): string {
  const changes = trendRows(words, reading).map(({ name: what, before, after, difference }) => {
    const ends = { before: numberText(words, before), after: numberText(words, after) }
    return words.t("report.charts.change", { what, ...ends, words: changeWords(words, difference) })
  })
  return words.t("report.charts.changes", { changes: changes.join(". ") })
}
