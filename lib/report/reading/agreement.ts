import type { Item } from "@/lib/questionnaire/schema"
import { AGREEMENT } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"

/** Where raters of one group see different things: "Peers are split on “…”". */
export function splitsOf({ rows, questionnaire }: Report): { key: string; words: string }[] {
  return rows.flatMap((row) =>
    questionnaire.items.flatMap((item) => {
      const cell = row.items[item.id]!
      if (cell.kind === "withheld" || cell.agreement !== "split") return []
      return [{ key: `${row.id}-${item.id}`, words: `${row.name} ${AGREEMENT.split} on “${item.other}”` }]
    }),
  )
}

/** Behaviours on which groups agree within themselves, or are split, with the names of these groups. */
export function sharedViews(
  { rows, questionnaire }: Report,
  word: "high" | "split",
): { item: Item; groups: string[] }[] {
  return questionnaire.items.flatMap((item) => {
    const groups = rows.flatMap(({ name, items }) => {
      const cell = items[item.id]!
      return cell.kind === "shown" && cell.agreement === word ? [name] : []
    })
    return groups.length > 0 ? [{ item, groups }] : []
  })
}

/** How often each point of the scale was chosen for a behaviour, for the rows that may show it. */
export function distributionsOf(
  { rows, questionnaire }: Report,
  item: string,
): { id: string; name: string; counts: { label: string; count: number }[] }[] {
  const { points } = questionnaire.scale
  return rows.flatMap(({ id, name, items }) => {
    const cell = items[item]!
    if (cell.kind === "withheld" || !cell.histogram) return []
    return [{ id, name, counts: cell.histogram.map((count, index) => ({ label: points[index]!.label, count })) }]
  })
}
