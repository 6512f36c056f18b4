import { MORE_FROM, type Agreement } from "@/lib/report/disclosure"
import type { Told } from "@/lib/report/narrative/told"
import type { Words } from "@/lib/words/words"

/** From so many answers on the first version said a word. */
const MORE_FROM_IN_VERSION_1 = 5

/** How far raters of one group agree, or why nothing is said of it. */
export function agreementSentence({ t }: Words, { rows, method }: Told): string {
  const shown = rows.flatMap(({ kind, items }) =>
    kind === "anonymous" ? Object.values(items).flatMap((cell) => (cell.kind === "shown" ? [cell] : [])) : [],
  )
  const found = shown.flatMap(({ agreement }) => (agreement ? [agreement] : []))
  if (found.length === 0) {
    const least = method.version === 1 ? MORE_FROM_IN_VERSION_1 : MORE_FROM
    const isEnough = shown.some(({ n }) => n >= least)
    return isEnough ? t("report.sentences.agreement.ends", { least }) : t("report.sentences.agreement.few", { least })
  }
  const count = (word: Agreement) => found.filter((each) => each === word).length
  if (count("high") * 2 >= found.length) return t("report.sentences.agreement.high")
  if (count("split") * 4 >= found.length) return t("report.sentences.agreement.split")
  return count("split") > 0 ? t("report.sentences.agreement.mixedWithSplits") : t("report.sentences.agreement.mixed")
}
