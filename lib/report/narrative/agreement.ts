import type { Facts } from "@/lib/report/narrative/facts"
import type { Words } from "@/lib/words/words"

/** How far raters of one group agree, or why nothing is said of it. */
export function agreementSentence({ t }: Words, { rows }: Facts): string {
  const found = rows.flatMap(({ items: cells }) =>
    Object.values(cells).flatMap((each) => (each.kind === "shown" && each.agreement ? [each.agreement] : [])),
  )
  if (found.length === 0) {
    const cells = rows.flatMap(({ kind, items }) => (kind === "atom" ? Object.values(items) : []))
    const isEnough = cells.some((each) => each.kind === "shown" && each.n >= 5)
    return isEnough ? t("report.sentences.agreement.ends") : t("report.sentences.agreement.few")
  }
  const split = found.filter((word) => word === "split").length
  const high = found.filter((word) => word === "high").length
  if (high * 2 >= found.length) return t("report.sentences.agreement.high")
  if (split * 4 >= found.length) return t("report.sentences.agreement.split")
  return split > 0 ? t("report.sentences.agreement.mixedWithSplits") : t("report.sentences.agreement.mixed")
}
