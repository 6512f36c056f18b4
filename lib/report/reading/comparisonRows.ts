import { competencyOf } from "@/lib/report/reading/parts"
import type { Difference, Quadrant, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** A line of self against others, as it is read. */
export interface ComparisonRow {
  competency: string
  name: string
  self: { mean: number; text: string }
  others: { mean: number; text: string }
  gap: Difference
  /** "+0.7, clear". */
  difference: string
  /** "blind spot, possibly"; null where it is none of them. */
  quadrant: string | null
}

/** Self against others, competency by competency where both are shown: the largest difference first. */
export function comparisonRows(words: Words, reading: Reading): ComparisonRow[] {
  const seen = (mean: number) => ({ mean, text: words.format.number(mean, 1) })
  return reading.comparisons
    .flatMap(({ competency, self, others, gap, quadrant, isQuadrantPossible }): ComparisonRow[] => {
      if (self === null || others === null || gap === null) return []
      return [
        {
          competency,
          name: competencyOf(reading, competency).name,
          self: seen(self),
          others: seen(others),
          gap,
          difference: differenceText(words, gap),
          quadrant: quadrantText(words, quadrant, isQuadrantPossible),
        },
      ]
    })
    .toSorted((a, b) => Math.abs(b.gap.shown) - Math.abs(a.gap.shown))
}

/** "+0.7, clear". */
function differenceText({ t, format }: Words, { shown, verdict }: Difference): string {
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
