import { dayIn } from "@/lib/words/day"
import { ASKING } from "@/lib/outbox/asking"
import type { Organiser } from "@/lib/authority/authority"
import { marksOf, TERMS } from "@/lib/ballot/linkCodes"
import { inviteRaters } from "@/lib/cycle/inviteRaters"
import { lockCycle } from "@/lib/cycle/lockCycle"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { recordEvent } from "@/lib/log/recordEvent"

export type CollectingAgain =
  /** How many invitations are open again. */
  | { kind: "collecting"; invitations: number }
  /** The key is there: there is no reason to throw away what was sent. */
  | { kind: "keyThere" }
  | { kind: "notCollecting" }
  | { kind: "gone" }

/**
 * Begins a cycle anew whose key is lost: a new key, new links and mails. What was typed and sent under the old key can be
 * opened by nobody and is erased; raters are told so, and see it in the handling of their link.
 */
export async function collectAgain(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  now: Date,
): Promise<CollectingAgain> {
  return transact(
    db,
    async (tx): Promise<CollectingAgain> => {
      const locked = await lockCycle(tx, organiser, cycleId)
      if (!locked) return { kind: "gone" }
      if (locked.stage !== "collecting") return { kind: "notCollecting" }
      const row = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { ...TERMS, ...KEY_REF } })
      if (await findLinkKey(queryOf(tx), keys, row)) return { kind: "keyThere" }
      const keyVersion = row.keyVersion + 1
      const key = await makeCycleKey(queryOf(tx), keys, cycleId, keyVersion)
      await tx.cycle.update({
        where: { id: cycleId },
        data: { keyVersion, ...marksOf(key, cycleId, row), closeFailure: null },
      })
      const ofCycle = { invitation: { cycleId } }
      await tx.ballot.deleteMany({ where: { cycleId } })
      await tx.draft.deleteMany({ where: ofCycle })
      await tx.sent.deleteMany({ where: ofCycle })
      await tx.link.updateMany({
        where: { rater: { cycleId }, endedOn: null },
        data: { endedOn: dayIn(organiser.timeZone, now) },
      })
      await tx.message.deleteMany({ where: { cycleId, ...ASKING } })
      const asked = await tx.invitation.findMany({
        where: { cycleId, withdrawnOn: null, rater: { person: { isNot: null } } },
        select: { id: true },
      })
      const ids = asked.map(({ id }) => id)
      await inviteRaters(tx, key, organiser, cycleId, ids, now, "key")
      const about = { cycle: cycleId, cycleName: locked.name, invitations: ids.length }
      await recordEvent(tx, organiser, { kind: "cycle.collectedAgain", about }, now)
      return { kind: "collecting", invitations: ids.length }
    },
    LONG,
  )
}
