import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { toAnnounce } from "@/lib/cycle/toAnnounce"
import type { Db } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"

export type Announcing =
  /** How many mails were written; none, where everyone was told already. */
  | { kind: "announced"; mails: number }
  /** It does not launch by itself, so there is no day to name. */
  | { kind: "noDay" }
  | NoDraft

/** Tells everyone who will be asked that a link will come, and when; who was told already is told no more. */
export async function sendAnnouncements(db: Db, organiser: Organiser, cycleId: string, now: Date): Promise<Announcing> {
  return lockDraft(db, organiser, cycleId, async (tx, { name: cycleName }): Promise<Announcing> => {
    const plan = await tx.launchPlan.findUnique({ where: { cycleId }, select: { stopped: true } })
    if (plan?.stopped !== null) return { kind: "noDay" }
    const raters = await tx.rater.findMany({ where: toAnnounce(cycleId), select: { id: true } })
    let mails = 0
    for (const portion of portionsOf(raters)) {
      const messages = portion.map(({ id: raterId }) => ({
        workspaceId: organiser.workspaceId,
        kind: "announcement" as const,
        uniqueKey: `announcement:${raterId}`,
        dueAt: now,
        cycleId,
        raterId,
      }))
      mails += await enqueueMessages(tx, messages)
    }
    if (mails > 0) {
      const about = { cycle: cycleId, cycleName, raters: mails }
      await recordEvent(tx, organiser, { kind: "cycle.announced", about }, now)
    }
    return { kind: "announced", mails }
  })
}
