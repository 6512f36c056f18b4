import { stringify } from "csv-stringify/sync"
import type { Words } from "@/lib/words/words"

/** A line of the table of participation: one group of those who are asked about somebody. */
export interface Participation {
  subject: string
  unit: string
  /** Name of the group. */
  group: string
  invited: number
  answered: number
  declined: number
  withdrawn: number
  missing: number
  /** Who is missing, by name. */
  names: string[]
}

/** Lines of the table of participation, for spreadsheets; the first ones with the headings. */
export function participationCsv({ t }: Words, lines: Participation[], isFirst: boolean): string {
  const columns = [
    { key: "subject", header: t("collecting.csv.subject") },
    { key: "unit", header: t("collecting.csv.team") },
    { key: "group", header: t("collecting.csv.group") },
    { key: "invited", header: t("collecting.csv.asked") },
    { key: "answered", header: t("collecting.csv.answered") },
    { key: "declined", header: t("collecting.csv.declined") },
    { key: "withdrawn", header: t("collecting.csv.withdrawn") },
    { key: "missing", header: t("collecting.csv.missing") },
    { key: "names", header: t("collecting.csv.names") },
  ]
  const rows = lines.map((line) => ({ ...line, names: line.names.join("; ") }))
  return stringify(rows, { header: isFirst, bom: isFirst, escape_formulas: true, columns })
}
