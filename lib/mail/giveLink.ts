import { issueLinks } from "@/lib/ballot/issueLinks"
import { ADDRESSED, isTheirs } from "@/lib/ballot/linkCodes"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"

/** Gives a rater who has only links of the first version one that can be mailed; those then end. */
export async function giveLink(db: Db, keys: Keys, raterId: string, today: Date): Promise<void> {
  await transact(db, async (tx) => {
    const rater = await tx.rater.findUnique({
      where: { id: raterId },
      select: {
        person: { select: { email: true } },
        cycle: { select: KEY_REF },
        links: { select: { ...ADDRESSED, endedOn: true, cause: true } },
      },
    })
    if (!rater?.person || rater.links.some(({ endedOn, cause }) => endedOn === null && cause !== "legacy")) return
    const key = await readLinkKey(queryOf(tx), keys, rater.cycle)
    if (!isTheirs(key, rater.links, rater.person.email)) return
    await issueLinks(tx, key, [{ raterId, address: rater.person.email }], "mail", today)
  })
}
