import { countAttempt } from "@/lib/access/countAttempt"
import { findAccessLink } from "@/lib/access/findAccessLink"
import { hashPassword, TooBusy } from "@/lib/access/hashPassword"
import { redeemAccessLink } from "@/lib/access/redeemAccessLink"
import type { BegunSession } from "@/lib/access/session"
import { setPassword } from "@/lib/access/setPassword"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"

export type PasswordReset = { kind: "changed"; session: BegunSession } | { kind: "ended" } | { kind: "tooOften" }

/** Sets a new password by a link; it ends all sessions and all other links of that user. */
export async function resetPassword(
  db: Database,
  secret: Secret,
  { token, password }: { token: string; password: string },
  client: string,
  now: Date,
): Promise<PasswordReset> {
  if ((await countAttempt(db, secret, "client", client, now)) === "tooOften") return { kind: "tooOften" }
  // Before the password is hashed: a made-up token must not cost what a real one does.
  if (!(await findAccessLink(db, token, "reset", now))) return { kind: "ended" }
  const passwordHash = await hashPassword(password).catch((error) => {
    if (error instanceof TooBusy) return null
    throw error
  })
  if (passwordHash === null) return { kind: "tooOften" }
  return transact(db, async (tx) => {
    const link = await redeemAccessLink(tx, token, "reset", now)
    if (!link) return { kind: "ended" }
    return { kind: "changed", session: await setPassword(tx, link.userId, passwordHash, now) }
  })
}
