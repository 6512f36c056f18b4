import { issueLinks } from "@/lib/ballot/issueLinks"
import { ADDRESSED, isTheirs } from "@/lib/ballot/linkCodes"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import type { LinkCause } from "@/prisma/client/enums"

/**
 * Gives a rater one that can be mailed, where all they have are links of the first version, or one that has lain in the
 * mailbox, where an organiser could open it; those then end.
 * @returns false where the key of the cycle is missing
 */
export async function giveLink(db: Db, keys: Keys, raterId: string, today: Date): Promise<boolean> {
  return transact(db, async (tx) => {
    const rater = await tx.rater.findUnique({
      where: { id: raterId },
      select: {
        person: { select: { email: true } },
        cycle: { select: KEY_REF },
        links: { select: { ...ADDRESSED, endedOn: true, cause: true, laidOn: true } },
      },
    })
    if (!rater?.person || rater.links.some(canBeMailed)) return true
    const key = await findLinkKey(queryOf(tx), keys, rater.cycle)
    if (!key) return false
    const address = rater.person.email
    if (isTheirs(key, rater.links, address)) await issueLinks(tx, key, [{ raterId, address }], "mail", today)
    return true
  })
}

function canBeMailed(link: { endedOn: Date | null; cause: LinkCause; laidOn: Date | null }): boolean {
  return link.endedOn === null && link.cause !== "legacy" && link.laidOn === null
}
