import { listOldCycles, type OldCycle } from "@/lib/cycle/listOldCycles"
import type { Database } from "@/lib/db/database"
import { LONG } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"

/** Erases closed cycles, with their reports, that are older than their workspace lets them get; a duty of the worker. */
export async function eraseOldCycles(db: Database, now: Date): Promise<void> {
  const workspaces = await db.workspace.findMany({
    where: { retentionMonths: { not: null } },
    select: { id: true, timeZone: true, retentionMonths: true },
  })
  for (const { id: workspaceId, timeZone, retentionMonths } of workspaces) {
    const old = await listOldCycles(db, { workspaceId, timeZone }, retentionMonths!, now)
    for (const cycle of old) await erase(db, workspaceId, cycle, now)
  }
}

/** Of two workers one erases it, and writes that down. */
async function erase(db: Database, workspaceId: string, { id, name }: OldCycle, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.cycle.deleteMany({ where: { id, stage: "closed" } })
    if (count === 0) return
    const about = { cycle: id, cycleName: name }
    await recordEvent(tx, { workspaceId, userId: "retention" }, { kind: "cycle.expired", about }, now)
  }, LONG)
}
