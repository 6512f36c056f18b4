import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import type { Db } from "@/lib/db/database"
import { recordEvent } from "@/lib/log/recordEvent"

/** Has a draft not launch by itself after all; also where nobody had chosen a day. */
export async function removeLaunchDay(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  now: Date,
): Promise<{ kind: "removed" } | NoDraft> {
  return lockDraft(db, organiser, cycleId, async (tx, { name: cycleName }): Promise<{ kind: "removed" }> => {
    const { count } = await tx.launchPlan.deleteMany({ where: { cycleId } })
    if (count > 0) {
      await recordEvent(tx, organiser, { kind: "cycle.launchDayRemoved", about: { cycle: cycleId, cycleName } }, now)
    }
    return { kind: "removed" }
  })
}
