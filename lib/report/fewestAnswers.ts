import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { ReportCell, Row } from "@/lib/report/report"

/** How many raters a value of these competencies can be said to come from. */
export type CountOf = (competencyIds: string[]) => number

/** The fewest answers to any shown item: a mean is taken to be no surer than its weakest part. */
export function fewestAnswers(questionnaire: Questionnaire, rows: Pick<Row, "items">[]): CountOf {
  return (competencyIds) => {
    const own = questionnaire.items.filter(({ competency }) => competencyIds.includes(competency))
    const counts = own.map(({ id }) => shownCells(rows, id).reduce((sum, { n }) => sum + n, 0))
    return Math.min(...counts.filter((n) => n > 0))
  }
}

/** What is shown of one item, row by row. */
export function shownCells(rows: Pick<Row, "items">[], itemId: string): Extract<ReportCell, { kind: "shown" }>[] {
  return rows.flatMap(({ items: { [itemId]: published } }) => (published?.kind === "shown" ? [published] : []))
}
