import { competencyOf } from "@/lib/report/reading/parts"
import type { Difference, Quadrant, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** A line of self against others, as it is read. */
export interface ComparisonRow {
  competency: string
  name: string
  self: string
  others: string
  /** "+0.7, clear". */
  difference: string
  /** "blind spot, possibly"; a dash where it is none of them. */
  quadrant: string
}

/** Self against others, competency by competency, where both are shown. */
export function comparisonRows(words: Words, reading: Reading): ComparisonRow[] {
  const { format } = words
  return reading.comparisons.flatMap(({ competency, self, others, gap, quadrant, isQuadrantPossible }) => {
    if (self === null || others === null || gap === null) return []
    return {
      competency,
      name: competencyOf(reading, competency).name,
      self: format.number(self, 1),
      others: format.number(others, 1),
      difference: differenceText(words, gap),
      quadrant: quadrantText(words, quadrant, isQuadrantPossible) ?? "–",
    }
  })
}

/** "+0.7, clear". */
export function differenceText({ t, format }: Words, { shown, verdict }: Difference): string {
  return t("reportView.comparisons.verdict", {
    difference: format.signed(shown, 1),
    verdict: t(`report.verdicts.${verdict}`),
  })
}

/** "blind spot", or "blind spot, possibly"; null where it is none. */
export function quadrantText({ t }: Words, quadrant: Quadrant | null, isPossible: boolean): string | null {
  if (quadrant === null) return null
  const name = t(`report.quadrants.${quadrant}`)
  return isPossible ? t("reportView.comparisons.possibly", { quadrant: name }) : name
}
