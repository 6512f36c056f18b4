import { shapesOf, type Mark, type Plot, type Segment, type Shape } from "@/lib/report/chart/plot"
import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import type { Report, Value } from "@/lib/report/report"

/** The dot plot of competencies: x is the scale, y the place in the list, from 0 at its top. */
export function competencyPlot(report: Report): Plot & { names: string[] } {
  const shapes = shapesOf(report.rows)
  const order = report.comparisons.map(({ competency }) => competency)
  const names = order.map((id) => report.questionnaire.competencies.find((competency) => competency.id === id)!.name)
  const marks: Mark[] = []
  const segments: Segment[] = []
  order.forEach((id, y) => {
    const add = (rowId: string, name: string, shape: Shape, value: Value | undefined) => {
      if (value?.kind !== "shown") return
      marks.push({ id: `${id}-${rowId}`, name, shape, x: value.mean, y, words: `${names[y]}, ${name}: ${value.text}` })
    }
    const others = report.others.competencies[id]
    if (others?.kind === "shown" && others.low !== null) {
      segments.push({ id, kind: "interval", from: { x: others.low, y }, to: { x: others.high!, y } })
    }
    for (const row of report.rows) add(row.id, row.name, shapes.get(row.id)!, row.competencies[id])
    add("all", ALL_COLLEAGUES, "others", others)
  })
  return { marks, segments, region: null, names }
}

/** The dot plot for those who do not see it. */
export function competencyWords({ marks }: Plot): string {
  const others = marks.filter(({ shape }) => shape === "others")
  const words = others.map(({ words }) => words.replace(`, ${ALL_COLLEAGUES}`, ""))
  return `Competencies as all colleagues see them. ${words.join(". ")}.`
}
