import { shapesOf, type Mark, type Plot, type Segment, type Shape } from "@/lib/report/chart/plot"
import { competencyOf } from "@/lib/report/reading/parts"
import type { Reading, Value } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** The dot plot of competencies: x is the scale, y the place in the list, from 0 at its top. */
export function competencyPlot({ t }: Words, reading: Reading): Plot & { names: string[] } {
  const { rows, others, comparisons } = reading
  const shapes = shapesOf(rows)
  const order = comparisons.map(({ competency }) => competency)
  const names = order.map((id) => competencyOf(reading, id).name)
  const marks: Mark[] = []
  const segments: Segment[] = []
  order.forEach((id, y) => {
    const add = (rowId: string, name: string, shape: Shape, value: Value | undefined) => {
      if (value?.kind !== "shown") return
      const { mean: x, text: label } = value
      const of = names[y]!
      const words = t("report.charts.value", { what: of, name, value: label })
      marks.push({ id: `${id}-${rowId}`, name, of, shape, x, y, label, words })
    }
    const seen = others.competencies[id]
    if (seen?.kind === "shown" && seen.low !== null && seen.high !== null) {
      segments.push({ id, kind: "interval", from: { x: seen.low, y }, to: { x: seen.high, y } })
    }
    for (const row of rows) add(row.id, row.name, shapes.get(row.id)!, row.competencies[id])
    add("all", t("report.terms.allColleagues"), "others", seen)
  })
  return { marks, segments, region: null, axes: null, names }
}

/** The dot plot for those who do not see it. */
export function competencyWords({ t }: Words, { marks }: Pick<Plot, "marks">): string {
  const others = marks.filter(({ shape }) => shape === "others")
  const values = others.map(({ of, label }) => t("report.charts.seen", { what: of!, value: label }))
  return t("report.charts.competencies", { values: values.join(". ") })
}
