import { commonItems } from "@/lib/questionnaire/asked"
import { isAskedOf, itemsOf, type Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import {
  agreementWord,
  atoms,
  behaviourBand,
  cellOf,
  competencyBand,
  isHistogramSafe,
  MORE_FROM,
  rows,
  type Atom,
  type Row,
  type Thresholds,
} from "@/lib/report/disclosure"
import type { BehaviourCell, CompetencyCell, NamedRow, PublishedRow } from "@/lib/report/facts"
import { sum } from "@/lib/report/weightedMean"

// Everything that is published of the ratings themselves. Whatever else a report says of them is computed from these
// cells when it is read.

/** How the anonymous raters are partitioned, and how they are shown. */
export function partitionOf(
  questionnaire: Pick<Questionnaire, "groups">,
  responses: Pick<Answered, "group">[],
  { k, d }: Thresholds,
): { parts: Atom[]; shown: Row[] } {
  const counts = questionnaire.groups
    .filter(({ kind }) => kind === "anonymous")
    .map(({ id }) => ({ group: id, n: responses.filter(({ group }) => group === id).length }))
  const parts = atoms(counts, k)
  return { parts, shown: rows(parts, d) }
}

/** Self and identified raters, in this order, who are shown as themselves and were told so: exact sums. */
export function namedRows(questionnaire: Questionnaire, responses: Answered[]): NamedRow[] {
  const order = ["self", "identified"]
  return questionnaire.groups
    .filter(({ kind }) => kind !== "anonymous")
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap(({ id }): NamedRow[] => {
      const own = responses.filter(({ group }) => group === id)
      if (own.length === 0) return []
      const behaviours = cellsBy(questionnaire.items, (_, place) => {
        const answers = numbersOf(own.map(({ scores }) => scores[place]))
        return answers.length === 0 ? null : { n: answers.length, s: sum(answers) }
      })
      return [{ group: id, n: own.length, behaviours }]
    })
}

/** The rows of anonymous raters: each with behaviours, or with competencies, and never with both. */
export function anonymousRows(
  questionnaire: Questionnaire,
  responses: Answered[],
  thresholds: Thresholds,
): PublishedRow[] {
  const m = questionnaire.scale.points.length
  return partitionOf(questionnaire, responses, thresholds).shown.map(({ shows, ...row }): PublishedRow => {
    const own = responses.filter(({ group }) => row.groups.includes(group))
    switch (shows) {
      case "behaviours": {
        const behaviours = cellsBy(questionnaire.items, (_, place) =>
          behaviourCell(numbersOf(own.map(({ scores }) => scores[place])), thresholds.k, m),
        )
        return { ...row, shows, behaviours }
      }
      case "competencies": {
        const competencies = cellsBy(questionnaire.competencies, ({ id }) =>
          competencyCell(questionnaire, id, row.groups, own, thresholds.k),
        )
        return { ...row, shows, competencies }
      }
    }
  })
}

/** What is published of a behaviour; null below k answers. */
export function behaviourCell(answers: number[], k: number, m: number): BehaviourCell | null {
  const n = answers.length
  if (n < k) return null
  const cell = cellOf(n, sum(answers), m, behaviourBand(n))
  if (n < MORE_FROM || !("s" in cell)) return cell
  const centre = cell.s / n
  const word = agreementWord(sum(answers.map((answer) => (answer - centre) ** 2)), n)
  const histogram = Array.from({ length: m }, (_, index) => answers.filter((answer) => answer === index + 1).length)
  return { ...cell, word, ...(isHistogramSafe(histogram) && { histogram }) }
}

/**
 * What is published of a competency in a row that shows competencies alone: the answers of raters who answered at least
 * half of what they were asked of it. Null if these are fewer than k, or if fewer than two of its items are asked of
 * all the row's groups.
 */
function competencyCell(
  questionnaire: Questionnaire,
  competency: string,
  groups: string[],
  own: Answered[],
  k: number,
): CompetencyCell | null {
  const items = itemsOf(questionnaire, competency)
  if (commonItems(questionnaire, groups, competency).length < 2) return null
  const places = items.map((item) => ({ item, place: questionnaire.items.indexOf(item) }))
  const counted = own.flatMap(({ group, scores }) => {
    const asked = places.filter(({ item }) => isAskedOf(item, group))
    const answers = numbersOf(asked.map(({ place }) => scores[place]))
    return answers.length * 2 >= asked.length && answers.length > 0 ? [answers] : []
  })
  const r = counted.length
  if (r < k) return null
  const answers = counted.flat()
  return { ...cellOf(answers.length, sum(answers), questionnaire.scale.points.length, competencyBand(r)), r }
}

function cellsBy<Entry extends { id: string }, Cell>(
  entries: Entry[],
  cellFor: (entry: Entry, place: number) => Cell | null,
): Record<string, Cell> {
  return Object.fromEntries(
    entries.flatMap((entry, place) => {
      const cell = cellFor(entry, place)
      return cell === null ? [] : [[entry.id, cell]]
    }),
  )
}

function numbersOf(scores: (number | null | undefined)[]): number[] {
  return scores.filter((score) => typeof score === "number")
}
