import { randomUUID } from "node:crypto"
import { LINK_MINUTES, type AccessPurpose } from "@/lib/access/accessLink"
import { linkToken, tokenHash } from "@/lib/access/token"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"

/**
 * Writes a message with a link to sign in, to choose a password, or to confirm an address, to a user.
 *
 * @param address where it goes, if not to the user's own
 */
export async function sendAccessLink(
  tx: Transaction,
  secret: Secret,
  user: { id: string; workspaceId: string },
  purpose: AccessPurpose,
  now: Date,
  address: string | null = null,
): Promise<void> {
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + LINK_MINUTES[purpose] * 60_000)
  const hash = tokenHash(linkToken(secret, purpose, id, 1))
  await tx.accessLink.create({ data: { id, userId: user.id, purpose, address, tokenHash: hash, expiresAt } })
  await enqueueMessages(tx, [
    {
      workspaceId: user.workspaceId,
      kind: KINDS[purpose],
      uniqueKey: `accessLink:${id}`,
      dueAt: now,
      userId: user.id,
      accessLinkId: id,
    },
  ])
}

const KINDS = { signIn: "signInLink", reset: "passwordReset", address: "confirmAddress" } as const
