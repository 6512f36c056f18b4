import { competencyName, told, type Facts } from "@/lib/report/narrative/facts"
import type { Words } from "@/lib/words/words"

/** Hidden strengths and blind spots, or that there are none. */
export function comparisonsSentence(
  { t, format }: Words,
  { comparisons: all, questionnaire, rows, subject }: Facts,
): string {
  if (!rows.some(({ kind }) => kind === "self")) return t("report.sentences.comparisons.noSelf")
  const gaps = all.flatMap(({ gap }) => (gap ? [gap] : []))
  if (gaps.length === 0) return t("report.sentences.comparisons.tooFew")
  const { name } = subject
  const found = (["hiddenStrength", "blindSpot"] as const).flatMap((quadrant) => {
    const named = (certainty: "clear" | "possible") =>
      all
        .filter((each) => each.quadrant === quadrant && each.gap?.certainty === certainty)
        .map(({ competency }) => competencyName(questionnaire, competency))
    const [clear, possible] = [named("clear"), named("possible")]
    const unsure = quadrant === "hiddenStrength" ? "possibleHiddenStrength" : "possibleBlindSpot"
    return [
      ...(clear.length > 0
        ? [t(`report.sentences.comparisons.${quadrant}`, { competencies: format.list(clear), name })]
        : []),
      ...(possible.length > 0
        ? [t(`report.sentences.comparisons.${unsure}`, { competencies: format.list(possible) })]
        : []),
    ]
  })
  if (found.length > 0) return told(...found)
  const isAlike = gaps.every(({ certainty }) => certainty === "tooClose")
  return isAlike
    ? t("report.sentences.comparisons.alike", { name })
    : t("report.sentences.comparisons.unequal", { name })
}
