import { randomUUID } from "node:crypto"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"

/** The raters that these people are in a cycle, by person; who is none yet becomes one. */
export async function keepRaters(
  tx: Transaction,
  cycleId: string,
  personIds: Iterable<string>,
): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  for (const people of portionsOf([...new Set(personIds)])) {
    const data = people.map((personId) => ({ id: randomUUID(), cycleId, personId }))
    await tx.rater.createMany({ data, skipDuplicates: true })
    const rows = await tx.rater.findMany({
      where: { cycleId, personId: { in: people } },
      select: { id: true, personId: true },
    })
    for (const { id, personId } of rows) kept.set(personId!, id)
  }
  return kept
}
