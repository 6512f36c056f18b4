import { EMPTY, type Line } from "@/lib/export/csv/line"
import { competencyOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** What named raters say matters most in this role, most chosen first. */
export function mattersLines(reading: Reading): Line[] {
  return reading.matters.flatMap(({ group, competencies }) =>
    competencies.map((id): Line => {
      return { ...EMPTY, part: "matters", seenBy: group.name, competency: competencyOf(reading, id).name }
    }),
  )
}
