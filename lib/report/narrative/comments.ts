import { told, type Facts } from "@/lib/report/narrative/facts"
import type { Words } from "@/lib/words/words"

/** How many comments there are, and which are missing. */
export function commentsSentence({ t }: Words, { comments: all, participation: { isAnonymousShown } }: Facts): string {
  const count = all.reduce((sum, { answers }) => sum + answers.length, 0)
  const withheld = all.reduce((sum, entry) => sum + entry.withheld, 0)
  return told(
    count === 0 ? t("report.sentences.comments.none") : t("report.sentences.comments.some", { count }),
    ...(withheld > 0 ? [t("report.comments.withheld", { count: withheld })] : []),
    ...(isAnonymousShown ? [] : [t("report.sentences.comments.hidden")]),
  )
}
