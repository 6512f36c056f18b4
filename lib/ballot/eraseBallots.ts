import { linkToken } from "@/lib/access/token"
import { ballotIdOf } from "@/lib/ballot/receipt"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"

/** Erases the ballots of these invitations, as when a person is deleted. */
export async function eraseBallots(
  tx: Transaction,
  secret: Secret,
  invitations: { id: string; tokenVersion: number }[],
): Promise<void> {
  const ids = invitations.map(({ id, tokenVersion }) => ballotIdOf(linkToken(secret, "invitation", id, tokenVersion)))
  await tx.ballot.deleteMany({ where: { id: { in: ids } } })
}
