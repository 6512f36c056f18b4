import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Why some rows show competencies and no behaviours, for which a sign may stand; null where there is no such row. */
export function competenciesAlone({ t, format }: Words, { rows, method }: Reading, sign?: string): string | null {
  const few = rows.filter(({ shows }) => shows === "competencies")
  if (few.length === 0) return null
  const names = format.list(few.map(({ nameInSentence }) => nameInSentence))
  const byCompetency = sign ?? t("report.values.byCompetency")
  return t("reportView.behaviours.alone", { byCompetency, few: few.length, names, d: method.d })
}
