import { linkToken, tokenHash } from "@/lib/access/token"
import type { Organiser } from "@/lib/authority/authority"
import { portionsOf } from "@/lib/cycle/portions"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"

/** Gives invitations of a collecting cycle their links, of which only hashes are kept, and writes their messages. */
export async function inviteRaters(
  tx: Transaction,
  secret: Secret,
  { workspaceId }: Organiser,
  cycleId: string,
  invitations: { id: string; tokenVersion: number }[],
  now: Date,
): Promise<void> {
  for (const portion of portionsOf(invitations)) {
    const ids = portion.map(({ id }) => id)
    const hashes = portion.map(({ id, tokenVersion }) => tokenHash(linkToken(secret, "invitation", id, tokenVersion)))
    await tx.$executeRaw`
      UPDATE "Invitation" SET "tokenHash" = fresh.hash
      FROM unnest(${ids}::uuid[], ${hashes}::text[]) AS fresh(id, hash) WHERE "Invitation"."id" = fresh.id`
    const messages = portion.map(({ id: invitationId, tokenVersion }) => ({
      workspaceId,
      kind: "invitation" as const,
      uniqueKey: `invitation:${invitationId}:${tokenVersion}`,
      dueAt: now,
      cycleId,
      invitationId,
    }))
    await enqueueMessages(tx, messages)
  }
}
