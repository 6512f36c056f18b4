import type { Organiser } from "@/lib/authority/authority"
import { lockCollecting, type NoCollecting } from "@/lib/cycle/lockCycle"
import { reminderDaysText } from "@/lib/cycle/reminderDays"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"

export type ReminderDaysChange = { kind: "changed" } | NoCollecting

/** Changes on which days before the last one who is missing is reminded by itself, while a cycle collects. */
export async function changeReminderDays(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  reminderDays: number[],
  now: Date,
): Promise<ReminderDaysChange> {
  return transact(db, async (tx): Promise<ReminderDaysChange> => {
    const locked = await lockCollecting(tx, organiser, cycleId)
    if (locked.kind !== "locked") return locked
    const { cycle } = locked
    await tx.cycle.update({ where: { id: cycleId }, data: { reminderDays } })
    const about = { cycle: cycleId, cycleName: cycle.name, days: reminderDaysText(reminderDays) || "none" }
    await recordEvent(tx, organiser, { kind: "cycle.reminderDays", about }, now)
    return { kind: "changed" }
  })
}
