import { competencyName, told, whoIs, type Told } from "@/lib/report/narrative/told"
import { numberText } from "@/lib/report/reading/values"
import type { Comparison, Verdict } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Self and others as a whole first, then hidden strengths and blind spots, or what else differs clearly. */
export function comparisonsSentence(words: Words, reading: Told): string {
  const { t } = words
  const { comparisons, rows } = reading
  if (!rows.some(({ kind }) => kind === "self")) return t("report.sentences.comparisons.noSelf")
  if (!comparisons.some(({ gap }) => gap)) return t("report.sentences.comparisons.tooFew")
  const found = [...quadrantSentences(words, reading), ...differenceSentences(words, reading)]
  return told(
    ...overallSentence(words, reading),
    ...(found.length > 0 ? found : [t("report.sentences.comparisons.none")]),
  )
}

function overallSentence(words: Words, reading: Told): string[] {
  const { gap, others } = reading
  if (!gap) return []
  const { t } = words
  const seen = { ...whoIs(reading), self: numberText(words, gap.self), others: numberText(words, gap.others) }
  const direction = gap.shown > 0 ? "higher" : "lower"
  const raters = others.n
  if (gap.shown === 0) return [t("report.sentences.comparisons.overallSame", seen)]
  const said: Record<Verdict, () => string> = {
    clear: () => t("report.sentences.comparisons.overallClear", { ...seen, direction }),
    slight: () => t("report.sentences.comparisons.overallSlight", { ...seen, direction }),
    possible: () => t("report.sentences.comparisons.overallPossible", { ...seen, direction, raters }),
    tooClose: () => t("report.sentences.comparisons.overallTooClose", { ...seen, raters }),
  }
  return [said[gap.verdict]()]
}

function quadrantSentences(words: Words, reading: Told): string[] {
  const { t } = words
  const { comparisons } = reading
  return (["hiddenStrength", "blindSpot"] as const).flatMap((quadrant) => {
    const named = (isPossible: boolean) =>
      listed(
        words,
        reading,
        comparisons.filter((each) => each.quadrant === quadrant && each.isQuadrantPossible === isPossible),
      )
    const [clear, possible] = [named(false), named(true)]
    const unsure = quadrant === "hiddenStrength" ? "possibleHiddenStrength" : "possibleBlindSpot"
    return [
      ...(clear ? [t(`report.sentences.comparisons.${quadrant}`, { ...clear, ...whoIs(reading) })] : []),
      ...(possible ? [t(`report.sentences.comparisons.${unsure}`, possible)] : []),
    ]
  })
}

/** Clear differences on competencies that are neither hidden strengths nor blind spots. */
function differenceSentences(words: Words, reading: Told): string[] {
  return (["higher", "lower"] as const).flatMap((direction) => {
    const differing = reading.comparisons.filter(({ gap, quadrant }) => {
      const isTold = quadrant === "hiddenStrength" || quadrant === "blindSpot"
      return !isTold && gap?.verdict === "clear" && gap.shown > 0 === (direction === "higher")
    })
    const list = listed(words, reading, differing)
    return list ? [words.t("report.sentences.comparisons.differs", { ...list, ...whoIs(reading), direction })] : []
  })
}

function listed({ format }: Words, { questionnaire }: Told, comparisons: Comparison[]) {
  if (comparisons.length === 0) return null
  const names = comparisons.map(({ competency }) => competencyName(questionnaire, competency))
  return { competencies: format.list(names), count: names.length }
}
