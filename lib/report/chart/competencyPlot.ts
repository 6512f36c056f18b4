import { shapesOf, type Row, type RowMark, type RowsPlot, type Shape } from "@/lib/report/chart/plot"
import { scaleTicks } from "@/lib/report/chart/ticks"
import { competencyOf } from "@/lib/report/reading/parts"
import { textOf } from "@/lib/report/reading/values"
import type { Reading, ReadRow, Value } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/**
 * The dot plot of competencies, in the order of the report. All colleagues stand on the middle line with their interval,
 * the groups that they are made of above it, and below it those who are one person each, self first.
 */
export function competencyPlot(words: Words, reading: Reading): RowsPlot {
  const { comparisons, ownAverage } = reading
  return {
    kind: "rows",
    ticks: scaleTicks(words, reading, 1),
    rows: comparisons.map(({ competency }) => rowOf(words, reading, competency)),
    average: ownAverage,
  }
}

function rowOf({ t }: Words, reading: Reading, id: string): Row {
  const { rows, others } = reading
  const shapes = shapesOf(rows)
  const { name } = competencyOf(reading, id)
  const mark = (who: Pick<ReadRow, "id" | "name">, shape: Shape, lane: number, value?: Value): RowMark[] =>
    value?.kind === "shown"
      ? [
          {
            id: `${id}-${who.id}`,
            shape,
            lane,
            x: value.mean,
            words: t("report.charts.value", { what: name, name: who.name, value: value.text }),
          },
        ]
      : []
  const seen = others.competencies[id]
  const isKnown = seen?.kind === "shown" && seen.low !== null && seen.high !== null
  return {
    id,
    name,
    value: seen?.kind === "shown" ? textOf(seen) : "",
    marks: [
      ...mark({ id: "all", name: t("report.terms.allColleagues") }, "others", 0, seen),
      ...rows.flatMap((row) => mark(row, shapes.get(row.id)!, row.kind === "anonymous" ? -1 : 1, row.competencies[id])),
    ],
    interval: isKnown ? { from: seen.low!, to: seen.high!, lane: 0 } : null,
    arrow: null,
  }
}

/** The dot plot for those who do not see it. */
export function competencyWords(words: Words, reading: Reading): string {
  const { t } = words
  const values = reading.comparisons.flatMap(({ competency: id }) => {
    const seen = reading.others.competencies[id]
    const { name: what } = competencyOf(reading, id)
    return seen?.kind === "shown" ? [t("report.charts.seen", { what, value: seen.text })] : []
  })
  return t("report.charts.competencies", { values: values.join(". ") })
}
