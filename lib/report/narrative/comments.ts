import { isAnonymousShown, told, type Told } from "@/lib/report/narrative/told"
import type { Words } from "@/lib/words/words"

/** How many comments there are, and which are missing. */
export function commentsSentence({ t }: Words, { comments, rows }: Told): string {
  const count = comments.reduce((sum, { answers }) => sum + answers.length, 0)
  const withheld = comments.reduce((sum, entry) => sum + entry.withheld, 0)
  return told(
    count === 0 ? t("report.sentences.comments.none") : t("report.sentences.comments.some", { count }),
    ...(withheld > 0 ? [t("report.comments.withheld", { count: withheld })] : []),
    ...(isAnonymousShown({ rows }) ? [] : [t("report.sentences.comments.hidden")]),
  )
}
