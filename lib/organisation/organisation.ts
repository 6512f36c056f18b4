import type { Questionnaire } from "@/lib/questionnaire/schema"
import { countedRows, meanOf } from "@/lib/report/counted"
import { atoms } from "@/lib/report/disclosure"
import { estimatesOf } from "@/lib/report/estimates"
import type { Facts } from "@/lib/report/facts"
import { colleaguesOn } from "@/lib/report/others"
import { mean, raterWeighted } from "@/lib/report/weightedMean"

// What an organisation learns from the reports of one cycle: a function of published values alone, in which every
// person counts the same, however many have answered about them. It is facts without words (sentences.ts): who is
// shown together must not depend on the language of the reader, or two readers could subtract one page from the other.

/** Fewer people are never shown together; below it there is no page. */
export const PEOPLE_TOGETHER = 5

/** From so many people on, it is shown how they are distributed. */
export const PEOPLE_FOR_DISTRIBUTION = 10

const EXTREMES = 5

/** What is read off one person's published report. */
export interface Seen {
  /** Team or department at the launch; empty when unknown. */
  unit: string
  /** Means as all colleagues see them, of what is shown. */
  competencies: Record<string, number>
  items: Record<string, number>
}

export type Cell = { kind: "shown"; n: number; mean: number } | { kind: "withheld" }

/** People who are shown together: a team, or several. */
export interface Unit {
  /** Named by its teams (an empty one is of those without a team), or all that were too small to be named. */
  teams: string[] | "others"
  n: number
  /** By competency. */
  cells: Record<string, Cell>
}

export interface Distribution {
  competency: string
  n: number
  /** A quarter of the people lie below the first, half below the second, three quarters below the third. */
  quartiles: [number, number, number]
  /** How many people lie nearest to each half point, from 1 upwards. */
  histogram: number[]
}

interface Behaviour {
  item: string
  mean: number
}

export interface Organisation {
  people: number
  /** Over everybody in the units below, competencies seen highest first. */
  all: Record<string, Cell>
  order: string[]
  /** Disjoint, those of small teams last; none where there is only one. */
  units: Unit[]
  /** In the same order; none below ten people. */
  distributions: Distribution[]
  highest: Behaviour[]
  lowest: Behaviour[]
}

/** What a report adds; null for one that shows nothing of what others see. */
export function seenIn(facts: Facts, unit: string): Seen | null {
  const rows = countedRows(facts)
  const { colleagues } = estimatesOf(facts.questionnaire, rows)
  const competencies = Object.entries(colleagues).flatMap(([id, seen]) => (seen ? [[id, seen.mean]] : []))
  const items = facts.questionnaire.items.flatMap(({ id }) => {
    const count = colleaguesOn(rows, id)
    return count ? [[id, meanOf(count)]] : []
  })
  if (competencies.length === 0) return null
  return { unit, competencies: Object.fromEntries(competencies), items: Object.fromEntries(items) }
}

/**
 * The page of an organisation, from what is published about at least five people, in whatever order they come.
 *
 * Units are merged by the rule for rater groups, with five in the place of the threshold, so that people can be told
 * apart neither in a unit nor by subtraction: "all" is made of the shown cells of units and of nothing else.
 *
 * @returns null below five people
 */
export function organisationOf({ competencies, items, scale }: Questionnaire, people: Seen[]): Organisation | null {
  if (people.length < PEOPLE_TOGETHER) return null
  const ids = competencies.map(({ id }) => id)
  const parts = partsOf(people).map((part) => ({
    ...part,
    cells: Object.fromEntries(ids.map((id) => [id, cellOf(valuesOf(part.people, id))])),
  }))
  const all = Object.fromEntries(ids.map((id) => [id, together(parts.flatMap(({ cells }) => shownIn(cells[id])))]))
  const order = ids.toSorted((a, b) => heightOf(all[b]) - heightOf(all[a]))
  return {
    people: people.length,
    all,
    order,
    units: parts.length < 2 ? [] : parts.map(({ teams, people: { length: n }, cells }) => ({ teams, n, cells })),
    distributions: order.flatMap((competency) => {
      const shown = parts.filter(({ cells }) => cells[competency]!.kind === "shown")
      return (
        distributionOf(
          competency,
          shown.flatMap((part) => valuesOf(part.people, competency)),
          scale.points.length,
        ) ?? []
      )
    }),
    ...extremesOf(
      items.map(({ id }) => id),
      people,
    ),
  }
}

// ── Units

/** The people in parts of at least five: units as they are, or merged. */
function partsOf(people: Seen[]): { teams: Unit["teams"]; people: Seen[] }[] {
  // By code units: the order decides ties.
  const units = [...new Set(people.map(({ unit }) => unit))].toSorted()
  const counts = units.map((group) => ({ group, n: people.filter(({ unit }) => unit === group).length }))
  return atoms(counts, PEOPLE_TOGETHER).map(({ groups, isRest }) => ({
    teams: isRest ? "others" : groups,
    people: people.filter(({ unit }) => groups.includes(unit)),
  }))
}

// ── Numbers

/** Sorted, so that the order in which people come is not even in the rounding of a sum. */
function valuesOf(people: Seen[], competency: string): number[] {
  return people.flatMap(({ competencies }) => competencies[competency] ?? []).toSorted((a, b) => a - b)
}

function cellOf(values: number[]): Cell {
  const value = mean(values)
  if (value === null || values.length < PEOPLE_TOGETHER) return { kind: "withheld" }
  return { kind: "shown", n: values.length, mean: value }
}

function shownIn(cell: Cell | undefined): { mean: number; n: number }[] {
  return cell?.kind === "shown" ? [cell] : []
}

function together(parts: { mean: number; n: number }[]): Cell {
  const value = raterWeighted(parts)
  if (value === null) return { kind: "withheld" }
  return { kind: "shown", n: parts.reduce((sum, { n }) => sum + n, 0), mean: value }
}

function heightOf(cell: Cell | undefined): number {
  return cell?.kind === "shown" ? cell.mean : 0
}

function distributionOf(competency: string, values: number[], m: number): Distribution | null {
  if (values.length < PEOPLE_FOR_DISTRIBUTION) return null
  const sorted = values.toSorted((a, b) => a - b)
  const nearest = sorted.map((value) => Math.round((value - 1) * 2))
  return {
    competency,
    n: sorted.length,
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)],
    histogram: Array.from({ length: 2 * m - 1 }, (_, half) => nearest.filter((each) => each === half).length),
  }
}

/**
 * The value below which a share of sorted values lies, between two of them in proportion.
 *
 * Source: R. J. Hyndman & Y. Fan (1996). Sample quantiles in statistical packages. The American Statistician, 50(4),
 * 361–365, definition 7.
 */
function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!]
  return low + (high - low) * (place - below)
}

/** The behaviours seen most and least, of those shown for at least five people; none is in both. */
function extremesOf(items: string[], people: Seen[]): Pick<Organisation, "highest" | "lowest"> {
  const ranked = items
    .flatMap((item): Behaviour[] => {
      const values = people.flatMap((person) => person.items[item] ?? []).toSorted((a, b) => a - b)
      const cell = cellOf(values)
      return cell.kind === "shown" ? [{ item, mean: cell.mean }] : []
    })
    .toSorted((a, b) => b.mean - a.mean)
  const length = Math.min(EXTREMES, Math.floor(ranked.length / 2))
  return { highest: ranked.slice(0, length), lowest: ranked.slice(ranked.length - length).toReversed() }
}
