import type { Organiser } from "@/lib/authority/authority"
import { hasPassed } from "@/lib/cycle/deadline"
import { lockCollecting, type NoCollecting } from "@/lib/cycle/lockCycle"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { dayIn, dayText } from "@/lib/words/day"

export type Extension =
  | { kind: "extended" }
  /** Not after the present deadline, or before today: raters were promised that much time. */
  | { kind: "notLater" }
  | NoCollecting

/** Moves the deadline of a collecting cycle to a later day. */
export async function extendDeadline(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  deadline: Date,
  now: Date,
): Promise<Extension> {
  return transact(db, async (tx): Promise<Extension> => {
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
    const about = { cycle: cycleId, cycleName: cycle.name, deadline: dayText(deadline) }
    await recordEvent(tx, organiser, { kind: "cycle.extended", about }, now)
    return { kind: "extended" }
  })
}
