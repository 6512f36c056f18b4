import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Why some rows show competencies and no behaviours; null where there is no such row. */
export function competenciesAlone({ t, format }: Words, { rows, method }: Reading): string | null {
  const few = rows.filter(({ shows }) => shows === "competencies")
  if (few.length === 0) return null
  const names = format.list(few.map(({ nameInSentence }) => nameInSentence))
  const byCompetency = t("report.values.byCompetency")
  return t("reportView.items.alone", { byCompetency, few: few.length, names, d: method.d })
}
