import { EMPTY, type Line } from "@/lib/export/csv/line"
import type { Reading } from "@/lib/report/reading"

/** How many were invited, and how many answered. */
export function participationLines({ invited, rows }: Reading): Line[] {
  return [
    ...invited.map(({ group, n }): Line => {
      return { ...EMPTY, part: "invited", seenBy: group.name, shown: String(n), counted: n }
    }),
    ...rows.map(({ name, n }): Line => ({ ...EMPTY, part: "answered", seenBy: name, shown: String(n), counted: n })),
  ]
}
