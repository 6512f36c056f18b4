import { countAttempt } from "@/lib/access/countAttempt"
import { hashPassword, TooBusy, verifyPassword } from "@/lib/access/hashPassword"
import type { BegunSession } from "@/lib/access/session"
import { setPassword } from "@/lib/access/setPassword"
import type { Viewer } from "@/lib/authority/viewer"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"

export type PasswordChange = { kind: "changed"; session: BegunSession } | { kind: "wrong" } | { kind: "tooOften" }

/** Changes one's own password; the old one must be right. Ends all other sessions. */
export async function changePassword(
  db: Database,
  secret: Secret,
  { userId }: Viewer,
  { current, next }: { current: string; next: string },
  now: Date,
): Promise<PasswordChange> {
  if ((await countAttempt(db, secret, "signIn", userId, now)) === "tooOften") return { kind: "tooOften" }
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } })
  try {
    if (!(await verifyPassword(current, user.passwordHash))) return { kind: "wrong" }
    const passwordHash = await hashPassword(next)
    return { kind: "changed", session: await transact(db, (tx) => setPassword(tx, userId, passwordHash, now)) }
  } catch (error) {
    if (error instanceof TooBusy) return { kind: "tooOften" }
    throw error
  }
}
