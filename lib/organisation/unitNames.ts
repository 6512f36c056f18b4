import type { Organisation, Unit } from "@/lib/organisation/organisation"
import type { Words } from "@/lib/words/words"

/** The units of a page as they stand beside one another: by name, those of small teams last. */
export function namedUnits(words: Words, { units }: Organisation): (Unit & { name: string })[] {
  return units
    .map((unit) => ({ ...unit, name: unitName(words, unit) }))
    .toSorted(
      (a, b) => Number(a.teams === "others") - Number(b.teams === "others") || words.format.compare(a.name, b.name),
    )
}

/** "Product", "Legal and Product", "No team and Sales", or "Other teams". */
function unitName({ t, format }: Words, { teams }: Unit): string {
  if (teams === "others") return t("organisation.teams.others")
  const named = teams.filter((team) => team !== "").toSorted(format.compare)
  return format.list(teams.includes("") ? [t("organisation.teams.none"), ...named] : named)
}
