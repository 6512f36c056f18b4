import { redeemAccessLink } from "@/lib/access/redeemAccessLink"
import type { SessionKey } from "@/lib/access/session"
import { startSession } from "@/lib/access/startSession"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"

/** Signs in by a link, which is thereby used up. */
export async function redeemSignInLink(
  db: Database,
  token: string,
  now: Date,
): Promise<{ kind: "signedIn"; session: SessionKey } | { kind: "ended" }> {
  return transact(db, async (tx) => {
    const link = await redeemAccessLink(tx, token, "signIn", now)
    if (!link) return { kind: "ended" }
    return { kind: "signedIn", session: await startSession(tx, link.userId, now) }
  })
}
