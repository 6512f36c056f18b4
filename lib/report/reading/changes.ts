import { competencyOf } from "@/lib/report/reading/parts"
import { signed } from "@/lib/report/reading/values"
import type { Change, Difference, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** The rows of the block on change: leading and managing, then competencies in the report's order. */
export function trendRows({ t }: Words, reading: Reading): (Change & { id: string; name: string })[] {
  const { dimensions, competencies } = reading.trend ?? { dimensions: [], competencies: [] }
  return [
    ...dimensions.map(({ dimension, ...change }) => ({
      ...change,
      id: dimension,
      name: t(`report.charts.${dimension}`),
    })),
    ...competencies.map(({ competency, ...change }) => ({
      ...change,
      id: competency,
      name: competencyOf(reading, competency).name,
    })),
  ]
}

/** "+0.7, clearly more", "−0.9, perhaps less", "+0.2, too close to call". */
export function changeWords(words: Words, { shown, verdict }: Difference): string {
  const direction = shown > 0 ? "more" : "less"
  return words.t(`report.change.${verdict}`, { difference: signed(words, shown), direction })
}
