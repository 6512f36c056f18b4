import { competencyName, type Told } from "@/lib/report/narrative/told"
import { numberText } from "@/lib/report/reading/values"
import type { Standing } from "@/lib/report/reading"
import { rounded } from "@/lib/report/rounded"
import { unitOf } from "@/lib/report/sigmas"
import type { Words } from "@/lib/words/words"

/** Nearer than this, in points of a scale of five, the highest and the lowest are about the same. */
const ALIKE_BELOW = 0.5

/** Strengths and places to grow beside the person's own average, or that none can be told. */
export function competenciesSentence(words: Words, reading: Told): string {
  const { t, format } = words
  const { comparisons, others, ownAverage, questionnaire } = reading
  const shown = comparisons.flatMap(({ competency }) => {
    const value = others.competencies[competency]
    return value?.kind === "shown" ? [{ name: competencyName(questionnaire, competency), ...value }] : []
  })
  const [top, bottom] = [shown[0], shown.at(-1)]
  if (!top || !bottom || shown.length < 2) return t("report.sentences.competencies.tooFew")
  const ends = { low: bottom.text, high: top.text }
  if (ownAverage === null) {
    return t("report.sentences.competencies.two", { highest: top.name, lowest: bottom.name, ...ends })
  }

  const standing = (which: Standing) =>
    comparisons
      .filter((comparison) => comparison.standing === which)
      .map(({ competency }) => competencyName(questionnaire, competency))
  const [strong, weak] = [standing("strength"), standing("grow")]
  const [strengths, grow] = [format.list(strong), format.list(weak)]
  const average = numberText(words, ownAverage)
  if (strong.length > 0 && weak.length > 0) {
    const counts = { strengthCount: strong.length, growCount: weak.length }
    return t("report.sentences.competencies.both", { average, strengths, grow, ...counts })
  }
  if (strong.length > 0) {
    return t("report.sentences.competencies.strengths", { average, competencies: strengths, count: strong.length })
  }
  if (weak.length > 0)
    return t("report.sentences.competencies.grow", { average, competencies: grow, count: weak.length })
  const isAlike =
    rounded(top.mean) - rounded(bottom.mean) < ALIKE_BELOW * unitOf(questionnaire.scale.points.length) - 1e-9
  return isAlike
    ? t("report.sentences.competencies.alike", ends)
    : t("report.sentences.competencies.unsure", { ...ends, raters: others.n })
}
