import { ASKING_STILL } from "@/lib/outbox/asking"
import type { Organiser } from "@/lib/authority/authority"
import { issueLinks } from "@/lib/ballot/issueLinks"
import { ADDRESSED, isTheirs } from "@/lib/ballot/linkCodes"
import { lockCycle } from "@/lib/cycle/lockCycle"
import { stillAsked } from "@/lib/cycle/stillAsked"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { isSameWay, type PresentWay } from "@/lib/outbox/mailWay"
import { dayIn } from "@/lib/words/day"

export type MailWayChange =
  /** How many raters get a new link. */
  | { kind: "changed"; raters: number }
  /** It is the way already. */
  | { kind: "unchanged" }
  /** The key of the cycle is not in the key store. */
  | { kind: "keyMissing" }
  | { kind: "notCollecting" }
  | { kind: "gone" }

/**
 * Confirms that mails with links leave in another way than when the cycle was launched. Everyone who is asked gets a new
 * link, since the old ones were handled as raters may not have been told, and raters see that it happened.
 */
export async function changeMailWay(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  present: PresentWay,
  now: Date,
): Promise<MailWayChange> {
  return transact(
    db,
    async (tx): Promise<MailWayChange> => {
      const locked = await lockCycle(tx, organiser, cycleId)
      if (!locked) return { kind: "gone" }
      if (locked.stage !== "collecting") return { kind: "notCollecting" }
      const cycle = await tx.cycle.findUniqueOrThrow({
        where: { id: cycleId },
        select: { ...KEY_REF, mailWay: true, mailAccount: true },
      })
      if (isSameWay(cycle, present)) return { kind: "unchanged" }
      const key = await findLinkKey(queryOf(tx), keys, cycle)
      if (!key) return { kind: "keyMissing" }
      await tx.cycle.update({ where: { id: cycleId }, data: { mailAccount: null, ...present } })
      const raters = await tx.rater.findMany({
        where: stillAsked(cycleId),
        select: { id: true, person: { select: { email: true } }, links: { select: ADDRESSED } },
      })
      const theirs = raters.filter(({ person, links }) => isTheirs(key, links, person!.email))
      const addressed = theirs.map(({ id, person }) => ({ raterId: id, address: person!.email }))
      const issued = await issueLinks(tx, key, addressed, "mail", dayIn(organiser.timeZone, now))
      await tx.message.deleteMany({ where: { cycleId, ...ASKING_STILL } })
      const messages = [...issued].map(([raterId, linkId]) => ({
        workspaceId: organiser.workspaceId,
        kind: "invitation" as const,
        uniqueKey: `invitation:${linkId}`,
        dueAt: now,
        cycleId,
        raterId,
      }))
      await enqueueMessages(tx, messages)
      const about = { cycle: cycleId, cycleName: locked.name, raters: issued.size, way: present.mailWay }
      await recordEvent(tx, organiser, { kind: "cycle.mailWay", about }, now)
      return { kind: "changed", raters: issued.size }
    },
    LONG,
  )
}
