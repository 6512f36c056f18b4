import { EMPTY, type Line } from "@/lib/export/csv/line"
import { groupNameOf } from "@/lib/report/reading/parts"
import type { Report } from "@/lib/report/report"

/** How many were invited, and how many answered. */
export function participationLines(report: Report): Line[] {
  const { participation, rows } = report
  const invited = participation.invited.map(({ group, n }): Line => {
    return { ...EMPTY, part: "invited", seenBy: groupNameOf(report, group), shown: String(n), counted: n }
  })
  const answered = rows.map(({ name, n }): Line => {
    return { ...EMPTY, part: "answered", seenBy: name, shown: String(n), counted: n }
  })
  return [...invited, ...answered]
}
