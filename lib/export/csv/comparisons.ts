import { EMPTY, type Line } from "@/lib/export/csv/line"
import { quadrantText } from "@/lib/report/reading/comparisonRows"
import { competencyOf, selfOf } from "@/lib/report/reading/parts"
import type { Comparison, Difference, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Self against others, each beside the person's own average, and leading against managing. */
export function comparisonLines(words: Words, reading: Reading): Line[] {
  const { t } = words
  const { comparisons, balance, gap, ownAverage } = reading
  const seenBy = t("report.terms.allColleagues")
  return [
    ...comparisons.flatMap((comparison) => linesOf(words, reading, comparison)),
    ...(gap
      ? [
          ...comparedLines(words, reading, gap),
          { ...EMPTY, part: "selfOthersOverall" as const, ...differenceOf(words, gap) },
        ]
      : []),
    ...(balance ? [{ ...EMPTY, part: "balance" as const, seenBy, ...differenceOf(words, balance) }] : []),
    ...(ownAverage === null ? [] : [{ ...EMPTY, part: "ownAverage" as const, seenBy, ...numberOf(words, ownAverage) }]),
  ]
}

function linesOf(words: Words, reading: Reading, comparison: Comparison): Line[] {
  const { t } = words
  const { gap, standing, quadrant, isQuadrantPossible } = comparison
  const competency = competencyOf(reading, comparison.competency).name
  const compared = comparedLines(words, reading, comparison, competency)
  const said = gap && differenceOf(words, gap)
  const quadrantName = quadrantText(words, quadrant, isQuadrantPossible)
  const difference: Line[] = said
    ? [
        {
          ...EMPTY,
          part: "selfOthers",
          competency,
          ...said,
          word: quadrantName === null ? said.word : `${said.word}; ${quadrantName}`,
        },
      ]
    : []
  const place: Line[] = standing
    ? [
        {
          ...EMPTY,
          part: "standing",
          seenBy: t("report.terms.allColleagues"),
          competency,
          word: t(`report.standings.${standing}`),
        },
      ]
    : []
  return [...compared, ...difference, ...place]
}

/** Both sides of a comparison, over the behaviours that everybody was asked. */
function comparedLines(
  words: Words,
  reading: Reading,
  { self, others }: Pick<Comparison, "self" | "others">,
  competency = "",
): Line[] {
  if (self === null || others === null) return []
  const line = { ...EMPTY, part: "compared" as const, competency }
  return [
    { ...line, seenBy: selfOf(reading)?.name ?? "", ...numberOf(words, self) },
    { ...line, seenBy: words.t("report.terms.allColleagues"), ...numberOf(words, others) },
  ]
}

function numberOf({ format }: Words, value: number): Pick<Line, "shown" | "counted"> {
  return { shown: format.number(value, 1), counted: value }
}

/** What is said of a difference; what is counted is what is shown, since it is the difference of the numbers shown. */
export function differenceOf(
  { t, format }: Words,
  { shown, verdict }: Difference,
): Pick<Line, "shown" | "counted" | "word"> {
  return { shown: format.signed(shown, 1), counted: shown, word: t(`report.verdicts.${verdict}`) }
}
