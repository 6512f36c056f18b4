import type { Mark, Plot, Segment, Shape } from "@/lib/report/chart/plot"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

const BEFORE: Shape = "diamond"

/** The change of what all colleagues see, from row to row: an arrow where it is clear, two marks where it is not. */
export function trendPlot(report: Report): Plot & { names: string[] } {
  const rows = trendRows(report)
  return {
    marks: rows.flatMap(({ id, name, before, after }, y): Mark[] => [
      { id: `${id}-after`, name: "now", shape: "others", x: after, y, words: `${name}, now: ${after.toFixed(1)}` },
      // The smaller mark on top, so that both are seen where nothing has changed.
      { id: `${id}-before`, name: "then", shape: BEFORE, x: before, y, words: `${name}, then: ${before.toFixed(1)}` },
    ]),
    segments: rows.flatMap(({ id, before, after, certainty }, y): Segment[] =>
      certainty === "clear" ? [{ id, kind: "arrow", from: { x: before, y }, to: { x: after, y } }] : [],
    ),
    region: null,
    names: rows.map(({ name }) => name),
  }
}

/** What the marks of a change stand for. */
export function trendLegend({ earlier }: Report): { shape: Shape; name: string }[] {
  return [
    { shape: BEFORE, name: earlier ? `then: ${earlier.cycle.name}` : "then" },
    { shape: "others", name: `${ALL_COLLEAGUES} now` },
  ]
}

/** The change for those who do not see it. */
export function trendWords(words: Words, report: Report): string {
  const changes = trendRows(report).map(({ name, before, after, difference, certainty }) => {
    return `${name}: from ${before.toFixed(1)} to ${after.toFixed(1)}, ${changeWords(words, { difference, certainty })}`
  })
  return `Change of what all colleagues see. ${changes.join(". ")}.`
}
