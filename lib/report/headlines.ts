import { meanOf, type Count, type CountedRow } from "@/lib/report/counted"
import { digestOf } from "@/lib/report/digest"
import { differenceOf, errorOfMean, isSure } from "@/lib/report/difference"
import type { Estimates } from "@/lib/report/estimates"
import type { Facts } from "@/lib/report/facts"
import { colleaguesOn } from "@/lib/report/others"
import type { Comparison, Headline, Reading } from "@/lib/report/reading"
import { steadyMean } from "@/lib/report/weightedMean"

/** Three strengths come first, then at most two places to grow (Kluger & DeNisi 1996: feedback can hurt). */
const MOST_STRENGTHS = 3
const MOST_TO_GROW = 2

/** More behaviours than these that are alike in everything are not told apart. */
const MOST_ALIKE = 5

/**
 * What stands out: behaviours whose distance from the person's own average over behaviours is more than chance, each
 * seen by an anonymous row; where there are none, competencies that do. The questionnaire's order never decides: of
 * equal means the higher competency comes first (of what lies below, the lower), then a lot that is drawn from the
 * published cells.
 */
export function headlinesOf(
  facts: Facts,
  counted: CountedRow[],
  colleagues: Estimates,
  comparisons: Comparison[],
): Pick<Reading, "strengths" | "focus"> {
  const lots = lotsFrom(facts)
  const behaviours = standingOut(facts, counted, colleagues)
  const seenAs = ({ competency }: Comparison) => steady(colleagues[competency]!.mean)
  const inPlace = (standing: Comparison["standing"], way: 1 | -1): Headline[] =>
    comparisons
      .filter((comparison) => comparison.standing === standing)
      .toSorted((a, b) => way * compare(seenAs(b), seenAs(a)) || compare(lots(a.competency), lots(b.competency)))
      .map(({ competency }) => ({ competency, isManyAlike: false }))
  const chosen = (way: 1 | -1, standing: Comparison["standing"], most: number): Headline[] => {
    const own = behaviours.filter((behaviour) => behaviour.way === way)
    return (own.length > 0 ? ranked(own, way, lots, most) : inPlace(standing, way)).slice(0, most)
  }
  return { strengths: chosen(1, "strength", MOST_STRENGTHS), focus: chosen(-1, "grow", MOST_TO_GROW) }
}

interface Behaviour {
  item: string
  competency: string
  /** Above the average, or below. */
  way: 1 | -1
  count: Count
  /** How its competency is seen; 0 where that is not shown. */
  beside: number
}

function standingOut({ questionnaire, method: { sigmas } }: Facts, counted: CountedRow[], colleagues: Estimates) {
  const m = questionnaire.scale.points.length
  const shown = questionnaire.items.flatMap((item) => {
    const count = colleaguesOn(counted, item.id)
    return count ? [{ item, count }] : []
  })
  const average = steadyMean(shown.map(({ count }) => meanOf(count)))
  return shown.flatMap(({ item: { id, competency }, count }): Behaviour[] => {
    const difference = differenceOf(meanOf(count), average!, errorOfMean(sigmas.item, count.n), { of: 1, m })
    if (!isSure(difference)) return []
    const way = difference.shown > 0 ? 1 : -1
    return [{ item: id, competency, way, count, beside: steady(colleagues[competency]?.mean ?? 0) }]
  })
}

/** The farthest first; many that are alike in mean and competency are named by their competencies. */
function ranked(behaviours: Behaviour[], way: 1 | -1, lots: Lots, most: number): Headline[] {
  const sorted = behaviours.toSorted(
    (a, b) =>
      way * compareMeans(b.count, a.count) || way * compare(b.beside, a.beside) || compare(lots(a.item), lots(b.item)),
  )
  const headlines: Headline[] = []
  const named = new Set<string>()
  for (const alike of groupsOfAlike(sorted)) {
    if (headlines.length >= most) break
    const rest = alike.filter(({ competency }) => !named.has(competency))
    if (rest.length <= MOST_ALIKE) {
      headlines.push(...rest.map(({ item }) => ({ item })))
      continue
    }
    for (const competency of competenciesOf(rest).toSorted((a, b) => compare(lots(a), lots(b)))) {
      headlines.push({ competency, isManyAlike: true })
      named.add(competency)
    }
  }
  return headlines
}

function groupsOfAlike(sorted: Behaviour[]): Behaviour[][] {
  const groups: Behaviour[][] = []
  for (const behaviour of sorted) {
    const last = groups.at(-1)
    if (last && isAlike(last[0]!, behaviour)) last.push(behaviour)
    else groups.push([behaviour])
  }
  return groups
}

function competenciesOf(behaviours: Behaviour[]): string[] {
  return [...new Set(behaviours.map(({ competency }) => competency))]
}

function isAlike(a: Behaviour, b: Behaviour): boolean {
  return compareMeans(a.count, b.count) === 0 && a.beside === b.beside
}

/** Of the sums themselves, which are whole halves, so that equal means are equal. */
function compareMeans(a: Count, b: Count): number {
  return compare(a.sum * b.n, b.sum * a.n)
}

/** Means of means carry rounding of the machine. */
function steady(mean: number): number {
  return Math.round(mean * 1e9)
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** For each id a lot that follows from the published cells, and has nothing to do with any order. */
type Lots = (id: string) => string

function lotsFrom({ named, rows }: Pick<Facts, "named" | "rows">): Lots {
  // Mostly nobody draws one.
  let cells: string | null = null
  return (id) => {
    cells ??= digestOf({ named, rows })
    return digestOf([cells, id])
  }
}
