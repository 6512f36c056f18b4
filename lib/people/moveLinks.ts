import { ASKING_STILL } from "@/lib/outbox/asking"
import type { Organiser } from "@/lib/authority/authority"
import { endLinks, issueLinks } from "@/lib/ballot/issueLinks"
import { ADDRESSED, isTheirs } from "@/lib/ballot/linkCodes"
import type { Transaction } from "@/lib/db/database"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"
import type { LinkCause } from "@/prisma/client/enums"

/**
 * Ends the links of somebody whose address has changed and mails new ones to the new address. Where a mail may have
 * reached the old address, it is told that its link has ended, and nothing else: whoever changes an address to read what
 * was answered gets an empty link, and the rater hears of it. Where the address before was not the rater's, because
 * somebody has written to the database, nothing is given: it has to be put back first.
 */
export async function moveLinks(
  tx: Transaction,
  keys: Keys,
  { workspaceId, timeZone }: Organiser,
  personId: string,
  address: { from: string; to: string },
  now: Date,
): Promise<void> {
  const raters = await tx.rater.findMany({
    where: { personId, cycle: { stage: "collecting" } },
    select: {
      id: true,
      cycle: { select: KEY_REF },
      links: {
        select: {
          ...ADDRESSED,
          cause: true,
          deliveredOn: true,
          laidOn: true,
          endedOn: true,
          _count: { select: { drafts: true, sent: true } },
        },
      },
      // Those of the present link: one that was delivered has left its day on the link that it carried.
      messages: {
        where: ASKING_STILL,
        select: { attempts: true, failedOn: true },
      },
    },
  })
  for (const { id: raterId, cycle, links: everyLink, messages } of raters) {
    const key = await findLinkKey(queryOf(tx), keys, cycle)
    if (!key) {
      // Nothing can be opened or sent until answers are collected again, which makes new links.
      await endLinks(tx, [raterId], dayIn(timeZone, now))
      continue
    }
    // Whoever has changed the address in the database gets no link by changing it here as well.
    if (!isTheirs(key, everyLink, address.from)) continue
    const links = everyLink.filter(({ endedOn }) => endedOn === null)
    const isUntried = messages.every(({ attempts }) => attempts === 0)
    // Also by a delivery that is under way, or of which nobody knows how it ended.
    const isUnderWay = messages.some(({ attempts, failedOn }) => attempts > 0 && failedOn === null)
    const mayBeHeld = isUnderWay || links.some(isKnownToSomebody)
    const issued = await issueLinks(tx, key, [{ raterId, address: address.to }], "address", dayIn(timeZone, now))
    // Nobody can hold a link that no mail has carried: as if it had never been.
    if (isUntried && !mayBeHeld) await tx.link.deleteMany({ where: { id: { in: links.map(({ id }) => id) } } })
    await tx.message.deleteMany({ where: { raterId, ...ASKING_STILL } })
    const about = { workspaceId, dueAt: now, cycleId: cycle.id, raterId }
    const linkId = issued.get(raterId)!
    await enqueueMessages(tx, [
      { ...about, kind: "invitation", uniqueKey: `invitation:${linkId}` },
      ...(mayBeHeld
        ? [{ ...about, kind: "addressChanged" as const, uniqueKey: `addressChanged:${linkId}`, address: address.from }]
        : []),
    ])
  }
}

function isKnownToSomebody(link: {
  cause: LinkCause
  deliveredOn: Date | null
  laidOn: Date | null
  _count: { drafts: number; sent: number }
}): boolean {
  const { cause, deliveredOn, laidOn, _count: uses } = link
  return cause === "legacy" || deliveredOn !== null || laidOn !== null || uses.drafts + uses.sent > 0
}
