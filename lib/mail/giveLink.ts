import { issueLinks } from "@/lib/ballot/issueLinks"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"

/** Gives a rater who has only links of the first version one that can be mailed; those then end. */
export async function giveLink(db: Db, keys: Keys, raterId: string, today: Date): Promise<void> {
  await transact(db, async (tx) => {
    const rater = await tx.rater.findUnique({
      where: { id: raterId },
      select: {
        person: { select: { email: true } },
        cycle: { select: { id: true, keyVersion: true, keyFingerprint: true } },
        links: { where: { endedOn: null, cause: { not: "legacy" } }, select: { id: true } },
      },
    })
    if (!rater?.person || rater.links.length > 0) return
    const key = await readLinkKey(queryOf(tx), keys, rater.cycle)
    await issueLinks(tx, key, [{ raterId, address: rater.person.email }], "mail", today)
  })
}
