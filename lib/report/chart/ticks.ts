import type { Tick } from "@/lib/report/chart/plot"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** The numbers along a scale, from its first point to its last, so far apart. */
export function scaleTicks({ format }: Words, { questionnaire }: Pick<Reading, "questionnaire">, step: number): Tick[] {
  const top = questionnaire.scale.points.length
  return Array.from({ length: (top - 1) / step + 1 }, (_, index) => {
    const at = 1 + index * step
    return { at, text: format.number(at) }
  })
}
