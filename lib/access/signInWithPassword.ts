import { countAttempt, forgiveAttempts } from "@/lib/access/countAttempt"
import { TooBusy, verifyPassword } from "@/lib/access/hashPassword"
import type { BegunSession } from "@/lib/access/session"
import { startSessionIn } from "@/lib/access/startSessionIn"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"

/** Neither outcome says whether the address is known. */
export type SignIn = { kind: "signedIn"; session: BegunSession } | { kind: "wrong" } | { kind: "tooOften" }

/**
 * @param client where the attempt comes from, for the limits
 *
 * @param knownUsers whom this browser has signed in before
 */
export async function signInWithPassword(
  db: Db,
  secret: Secret,
  { email, password }: { email: string; password: string },
  client: string,
  now: Date,
  knownUsers: string[] = [],
): Promise<SignIn> {
  const attempts = [
    await countAttempt(db, secret, "signIn", `${email} ${client}`, now),
    await countAttempt(db, secret, "client", client, now),
  ]
  if (attempts.includes("tooOften")) return { kind: "tooOften" }
  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  try {
    const isRight = await verifyPassword(password, user?.passwordHash ?? null)
    if (!user || !isRight) return { kind: "wrong" }
  } catch (error) {
    if (error instanceof TooBusy) return { kind: "tooOften" }
    throw error
  }
  await forgiveAttempts(db, secret, "signIn", `${email} ${client}`)
  return { kind: "signedIn", session: await transact(db, (tx) => startSessionIn(tx, user.id, knownUsers, now)) }
}
