import type { Composition } from "@/lib/ballot/composition"
import type { Db } from "@/lib/db/database"

/** The names of those who proposed raters, by person; of those who were deleted there is none. */
export async function findProposers(
  db: Db,
  { proposed }: Pick<Composition, "proposed">,
): Promise<Record<string, string>> {
  if (proposed.length === 0) return {}
  const people = await db.person.findMany({
    where: { id: { in: proposed.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  })
  return Object.fromEntries(people.map(({ id, name }) => [id, name]))
}
