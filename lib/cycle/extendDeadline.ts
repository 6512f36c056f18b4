import type { Organiser } from "@/lib/authority/authority"
import { hasPassed } from "@/lib/cycle/deadline"
import { lockCollecting, type NoCollecting } from "@/lib/cycle/lockCycle"
import { stillAsked } from "@/lib/cycle/stillAsked"
import type { Db, Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { LONG, transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn, dayText } from "@/lib/words/day"

export type Extension =
  /** To how many a mail goes. */
  | { kind: "extended"; told: number }
  /** Not after the present deadline, or before today: raters were promised that much time. */
  | { kind: "notLater" }
  | NoCollecting

/**
 * Moves the deadline of a collecting cycle to a later day.
 *
 * @param isTold whether everyone who is asked gets a mail, whether they have answered or not; nobody otherwise
 */
export async function extendDeadline(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { deadline, isTold }: { deadline: Date; isTold: boolean },
  now: Date,
): Promise<Extension> {
  return transact(
    db,
    async (tx): Promise<Extension> => {
      const locked = await lockCollecting(tx, organiser, cycleId)
      if (locked.kind !== "locked") return locked
      const { cycle } = locked
      if (hasPassed(deadline, dayIn(organiser.timeZone, now))) return { kind: "notLater" }
      const { count } = await tx.cycle.updateMany({
        where: { id: cycleId, deadline: { lt: deadline } },
        // Not due any more, so that it failed to close says nothing about it.
        data: { deadline, closeFailure: null },
      })
      if (count === 0) return { kind: "notLater" }
      const told = isTold ? await tellEveryone(tx, organiser, cycleId, deadline, now) : 0
      const about = {
        cycle: cycleId,
        cycleName: cycle.name,
        deadline: dayText(deadline),
        ...(told > 0 && { told }),
      }
      await recordEvent(tx, organiser, { kind: "cycle.extended", about }, now)
      return { kind: "extended", told }
    },
    LONG,
  )
}

/** One mail to each. What was to tell them of an earlier extension, and has not gone out, is overtaken. */
async function tellEveryone(
  tx: Transaction,
  { workspaceId }: Organiser,
  cycleId: string,
  deadline: Date,
  now: Date,
): Promise<number> {
  await tx.message.deleteMany({ where: { cycleId, kind: "extension", sentOn: null, failedOn: null } })
  const raters = await tx.rater.findMany({ where: stillAsked(cycleId), select: { id: true } })
  let told = 0
  for (const portion of portionsOf(raters)) {
    const messages = portion.map(({ id: raterId }) => ({
      workspaceId,
      kind: "extension" as const,
      uniqueKey: `extension:${raterId}:${dayText(deadline)}`,
      dueAt: now,
      cycleId,
      raterId,
    }))
    told += await enqueueMessages(tx, messages)
  }
  return told
}
