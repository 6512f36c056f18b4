import type { AccessPurpose } from "@/lib/access/accessLink"
import { countAttempt } from "@/lib/access/countAttempt"
import { sendAccessLink } from "@/lib/access/sendAccessLink"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"

/**
 * Writes a message with a link to sign in, or to choose a new password. For an unknown address nothing happens,
 * and the caller cannot tell.
 */
export async function requestAccessLink(
  db: Database,
  secret: Secret,
  { email, purpose }: { email: string; purpose: AccessPurpose },
  client: string,
  now: Date,
): Promise<{ kind: "requested" } | { kind: "tooOften" }> {
  const attempts = [
    await countAttempt(db, secret, "accessLink", `${email} ${client}`, now),
    await countAttempt(db, secret, "client", client, now),
  ]
  if (attempts.includes("tooOften")) return { kind: "tooOften" }
  await transact(db, async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, workspaceId: true } })
    if (user) await sendAccessLink(tx, secret, user, purpose, now)
  })
  return { kind: "requested" }
}
