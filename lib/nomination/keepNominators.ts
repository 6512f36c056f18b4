import { randomUUID } from "node:crypto"
import { linkToken, tokenHash } from "@/lib/access/token"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import type { Secret } from "@/lib/keys/secret"

/** The links of people who propose or approve in a cycle, by person; who has none yet gets one. */
export async function keepNominators(
  tx: Transaction,
  secret: Secret,
  cycleId: string,
  personIds: Iterable<string>,
): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  for (const people of portionsOf([...new Set(personIds)])) {
    const data = people.map((personId) => {
      const id = randomUUID()
      return { id, cycleId, personId, tokenHash: tokenHash(linkToken(secret, "nomination", id, 1)) }
    })
    await tx.nominator.createMany({ data, skipDuplicates: true })
    const rows = await tx.nominator.findMany({
      where: { cycleId, personId: { in: people } },
      select: { id: true, personId: true },
    })
    for (const { id, personId } of rows) kept.set(personId, id)
  }
  return kept
}
