import { randomUUID } from "node:crypto"
import type { Transaction } from "@/lib/db/database"

/** The raters that these people are in a cycle, by person; who is none yet becomes one. */
export async function keepRaters(
  tx: Transaction,
  cycleId: string,
  personIds: Iterable<string>,
): Promise<Map<string, string>> {
  const people = [...new Set(personIds)]
  const data = people.map((personId) => ({ id: randomUUID(), cycleId, personId }))
  await tx.rater.createMany({ data, skipDuplicates: true })
  const rows = await tx.rater.findMany({
    where: { cycleId, personId: { in: people } },
    select: { id: true, personId: true },
  })
  return new Map(rows.map(({ id, personId }) => [personId!, id]))
}
