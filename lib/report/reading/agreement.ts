import type { LocalItem } from "@/lib/questionnaire/localQuestionnaire"
import type { Reading } from "@/lib/report/reading"

/** Behaviours on which groups agree within themselves, or are split, with the names of these groups. */
export function sharedViews(
  { rows, questionnaire }: Reading,
  word: "high" | "split",
): { item: LocalItem; groups: string[] }[] {
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
  { rows, questionnaire }: Reading,
  item: string,
): { id: string; name: string; counts: { label: string; count: number }[] }[] {
  const { points } = questionnaire.scale
  return rows.flatMap(({ id, name, items }) => {
    const cell = items[item]!
    if (cell.kind === "withheld" || !cell.histogram) return []
    return [{ id, name, counts: cell.histogram.map((count, index) => ({ label: points[index]!.label, count })) }]
  })
}
