import { cronbachAlpha } from "@/lib/report/cronbachAlpha"
import { given, variance } from "@/lib/report/variance"

/** Cronbach's α from respondents' answers themselves, items in the same order; only complete ones count. */
export function alphaOfLists(respondents: (number | null)[][]): number | null {
  const k = Math.max(...respondents.map(({ length }) => length))
  const complete = respondents.map(given).filter(({ length }) => length === k)
  const items = complete[0]!.map((_, item) => variance(complete.map((answers) => answers[item]!))!)
  return cronbachAlpha(items, variance(complete.map((answers) => answers.reduce((sum, answer) => sum + answer, 0)))!)
}
