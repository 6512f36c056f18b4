import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Report } from "@/lib/report/report"
import { shownMean } from "@/lib/report/rows"

const HIGHEST = 5
const STRENGTHS = 3
const FOCUS = 2

/** Which behaviours others see most and least, and which of these to build on and to look at. */
export function extremesOf(
  questionnaire: Questionnaire,
  { items }: Report["others"],
  cut: number,
): Pick<Report, "highest" | "lowest" | "strengths" | "focus"> {
  const ranked = questionnaire.items
    .flatMap(({ id }) => shownMean(items[id]).map((value) => ({ id, value })))
    .toSorted((a, b) => b.value - a.value)
  const length = Math.min(HIGHEST, Math.floor(ranked.length / 2))
  const highest = ranked.slice(0, length)
  const lowest = ranked.slice(ranked.length - length).toReversed()
  return {
    highest: highest.map(({ id }) => id),
    lowest: lowest.map(({ id }) => id),
    strengths: highest.slice(0, STRENGTHS).map(({ id }) => id),
    focus: lowest
      .filter(({ value }) => value < cut)
      .slice(0, FOCUS)
      .map(({ id }) => id),
  }
}
