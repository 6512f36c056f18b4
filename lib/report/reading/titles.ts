import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** "closed on 5 November 2026". */
export function closedOn({ t, format }: Words, { closedOn: day }: Pick<Reading, "closedOn">): string {
  return t("report.closedOn", { day: format.day(day) })
}
