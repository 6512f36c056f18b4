import type { CompetencySight, Sight, View } from "@/lib/report/reading/views"
import { rounded } from "@/lib/report/rounded"
import { steadyMean } from "@/lib/report/weightedMean"
import type { Format } from "@/lib/words/format"

// Any two views beside one another. The method has a verdict for the self-rating against all colleagues alone
// (comparisonRows.ts); any others are their numbers, and the difference of these numbers as they are shown.

/** What two views say of one thing. */
export interface Pair {
  id: string
  first: Sight
  second: Sight
  /** The first number shown minus the second; null where one is missing, or no more than a bound. */
  difference: number | null
  /** Over how many behaviours both are, where that makes one of them another number than elsewhere in the report. */
  over: number | null
}

/**
 * Two views of a competency, over the same behaviours:
 *
 *  - where what the report shows of both is made of the same behaviours, these very numbers;
 *  - else the means over the behaviours that both show: at least two (or its only one), and half of what both were asked;
 *  - of a view that shows the competency as a whole nothing can be left out: all that it was asked the other one shows.
 *
 * @returns null where they have too little in common
 */
export function competencyPair(
  format: Format,
  [first, second]: [View, View],
  { id: competency, items }: { id: string; items: string[] },
): Pair | null {
  const [one, other] = [first.competencies[competency]!, second.competencies[competency]!]
  if (one.mean !== null && other.mean !== null && isSame(one.madeOf, other.madeOf)) {
    return pairOf(competency, one, other, null)
  }
  const common = commonTo(first, second, competency)
  const asked = one.asked.filter((item) => other.asked.includes(item))
  if (common.length < Math.max(Math.min(2, items.length), asked.length / 2)) return null
  const [here, there] = [overItems(format, first, one, common), overItems(format, second, other, common)]
  const isElsewhere = here.text === one.text && there.text === other.text
  return pairOf(competency, here, there, isElsewhere ? null : common.length)
}

/** Two views of every one of these behaviours, also where one of them, or both, show no number. */
export function behaviourPairs([first, second]: [View, View], items: string[]): Pair[] {
  return items.map((item) => pairOf(item, first.items[item]!, second.items[item]!, null))
}

/** The largest difference first, whichever way; then those without one; else in the order in which they come. */
export function byDifference<Each extends Pick<Pair, "difference">>(pairs: Each[]): Each[] {
  const size = ({ difference }: Each) => (difference === null ? -1 : Math.abs(difference))
  return pairs.toSorted((a, b) => size(b) - size(a))
}

/**
 * The two views that are shown first: self and all colleagues, or else self and whoever else can be compared with it.
 *
 * @returns null without a self-rating, and where there is nobody whom it could be compared with
 */
export function firstPair(
  format: Format,
  [self, ...others]: View[],
  competencies: { id: string; items: string[] }[],
): [View, View] | null {
  if (self?.kind !== "self") return null
  const second = others.find((other) => competencies.some((each) => competencyPair(format, [self, other], each)))
  return second ? [self, second] : null
}

function commonTo(first: View, second: View, competency: string): string[] {
  const [one, other] = [first.competencies[competency]!, second.competencies[competency]!]
  const isShown = (view: View, item: string) => view.items[item]!.mean !== null
  if (one.isWhole && other.isWhole) return []
  if (one.isWhole) return one.madeOf.every((item) => isShown(second, item)) ? one.madeOf : []
  if (other.isWhole) return other.madeOf.every((item) => isShown(first, item)) ? other.madeOf : []
  return one.asked.filter((item) => isShown(first, item) && isShown(second, item))
}

function overItems(format: Format, view: View, own: CompetencySight, items: string[]): Sight {
  if (own.isWhole) return own
  const mean = steadyMean(items.map((item) => view.items[item]!.mean!))!
  return { mean, text: format.number(rounded(mean), 1) }
}

function pairOf(id: string, first: Sight, second: Sight, over: number | null): Pair {
  const isExact = (sight: Sight) => sight.mean !== null && !sight.isBound
  const difference = isExact(first) && isExact(second) ? rounded(rounded(first.mean!) - rounded(second.mean!)) : null
  return { id, first, second, difference, over }
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item))
}
