import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { MATCH, type Match } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"
import { partsOf, typedPeople, type TypedPerson } from "@/lib/people/typedPeople"

/** Who is meant by one thing that was typed. */
export type Matched =
  | { kind: "found"; text: string; person: Match }
  /** Several people have this name. */
  | { kind: "ambiguous"; text: string; people: Match[] }
  | { kind: "unknown"; text: string }

/**
 * Finds the people of the directory who were typed or pasted, by address, number or name, in the order in which they were
 * typed; in two queries, whatever their number. Those who have left are found as well: they were meant.
 */
export async function matchPeople(db: Db, organiser: Organiser, text: string): Promise<Matched[]> {
  const typed = typedPeople(text)
  const whole = await lookUp(db, organiser, typed)
  const parts = typed.map((one, index) => (whole[index]!.kind === "unknown" ? partsOf(one) : []))
  const ofParts = await lookUp(db, organiser, parts.filter((each) => each.length > 1).flat())
  return whole.flatMap((one, index) => {
    const count = parts[index]!.length
    return count > 1 ? ofParts.splice(0, count) : [one]
  })
}

async function lookUp(db: Db, organiser: Organiser, typed: TypedPerson[]): Promise<Matched[]> {
  if (typed.length === 0) return []
  const rows = await db.person.findMany({
    where: {
      ...peopleOf(organiser),
      OR: [
        { email: { in: typed.flatMap(({ address }) => address ?? []) } },
        { number: { in: typed.map(({ number }) => number) } },
        { sortName: { in: typed.flatMap(({ names }) => names) } },
      ],
    },
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
    select: { ...MATCH, number: true, sortName: true },
  })
  const byAddress = new Map(rows.map((row) => [row.email, row]))
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const byName = groupByName(rows)
  return typed.map(({ text, address, number, names }): Matched => {
    const people = meant(
      address === null ? null : byAddress.get(address),
      byNumber.get(number),
      names.flatMap((name) => byName.get(name) ?? []),
    ).map(asMatch)
    const [person] = people
    if (!person) return { kind: "unknown", text }
    return people.length > 1 ? { kind: "ambiguous", text, people } : { kind: "found", text, person }
  })
}

function groupByName<Row extends { sortName: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.sortName, [...(groups.get(row.sortName) ?? []), row])
  return groups
}

/** An address says who is meant, even if it is nobody's; a number says it before a name does. */
function meant<Row>(byAddress: Row | undefined | null, byNumber: Row | undefined, byName: Row[]): Row[] {
  if (byAddress !== null) return byAddress ? [byAddress] : []
  return byNumber ? [byNumber] : byName
}

function asMatch({ id, name, email, unit }: Match): Match {
  return { id, name, email, unit }
}
