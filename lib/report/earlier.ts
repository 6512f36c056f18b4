import { digestOf } from "@/lib/report/digest"
import type { EarlierFacts, Facts, PublishedRow } from "@/lib/report/facts"
import { itemsOf, type Questionnaire } from "@/lib/questionnaire/schema"

/**
 * What a later report takes over from an earlier one of the same person: the published cells of its raters but self, and
 * of these only what the later cycle asks again. It is read off the published report, so nothing else of the earlier
 * cycle can reach the later one.
 *
 * A behaviour is the same if its id, its wording to others, its competency and the length of the scale are; a cell of
 * a competency alone can be compared only if the whole competency is the same.
 *
 * @param report id of the earlier report; null outside of a database
 * @returns null if nothing is left to compare
 */
export function earlierOf(facts: Facts, later: Questionnaire, report: string | null): EarlierFacts | null {
  const { questionnaire, method, closedOn } = facts
  if (questionnaire.scale.points.length !== later.scale.points.length) return null
  const items = new Set(later.items.filter((item) => isSameItem(questionnaire, later, item.id)).map(({ id }) => id))
  const whole = new Set(
    later.competencies.filter(({ id }) => isSameCompetency(questionnaire, later, id)).map(({ id }) => id),
  )
  const named = facts.named
    .filter(({ group }) => questionnaire.groups.find(({ id }) => id === group)!.kind === "identified")
    .map((row) => ({ ...row, behaviours: only(row.behaviours, items) }))
    .filter(({ behaviours }) => isSomething(behaviours))
  const rows = facts.rows
    .map((row): PublishedRow => {
      switch (row.shows) {
        case "behaviours":
          return { ...row, behaviours: only(row.behaviours, items) }
        case "competencies":
          return { ...row, competencies: only(row.competencies, whole) }
      }
    })
    .filter((row) => isSomething(row.shows === "behaviours" ? row.behaviours : row.competencies))
  return rows.length === 0 ? null : { report, closedOn, version: method.version, named, rows }
}

/** In every language that both documents have. */
function isSameItem(before: Questionnaire, later: Questionnaire, id: string): boolean {
  const [then, now] = [before, later].map(({ items }) => items.find((item) => item.id === id))
  if (!then || !now || then.competency !== now.competency) return false
  const languages = Object.keys(then.other).filter((language) => language in now.other)
  return languages.length > 0 && languages.every((language) => then.other[language] === now.other[language])
}

function isSameCompetency(before: Questionnaire, later: Questionnaire, id: string): boolean {
  const ids = (questionnaire: Questionnaire) =>
    itemsOf(questionnaire, id).map((item) => [item.id, item.askedOf ?? null])
  const isKnown = before.competencies.some((competency) => competency.id === id)
  if (!isKnown || digestOf(ids(before).toSorted()) !== digestOf(ids(later).toSorted())) return false
  return itemsOf(later, id).every((item) => isSameItem(before, later, item.id))
}

function only<Cell>(cells: Record<string, Cell>, ids: Set<string>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(cells).filter(([id]) => ids.has(id)))
}

function isSomething(cells: object): boolean {
  return Object.keys(cells).length > 0
}
