import { redeemAccessLink } from "@/lib/access/redeemAccessLink"
import type { BegunSession } from "@/lib/access/session"
import { startSessionIn } from "@/lib/access/startSessionIn"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

/** Signs in by a link, which is thereby used up. @param knownUsers whom this browser has signed in before */
export async function redeemSignInLink(
  db: Database,
  token: string,
  now: Date,
  knownUsers: string[] = [],
): Promise<{ kind: "signedIn"; session: BegunSession } | { kind: "ended" }> {
  return transact(db, async (tx) => {
    const link = await redeemAccessLink(tx, token, "signIn", now)
    if (!link) return { kind: "ended" }
    return { kind: "signedIn", session: await startSessionIn(tx, link.userId, knownUsers, now) }
  })
}
