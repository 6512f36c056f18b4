import { closeCycle, type Close } from "@/lib/cycle/closeCycle"
import { findDueCycles } from "@/lib/cycle/findDueCycles"
import type { Database } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"

/**
 * Closes every cycle whose last day is over, each in a transaction of its own: one that cannot be closed holds up no
 * other, and keeps what went wrong for the operator. A duty of the worker.
 *
 * @param confirm of the ids that are due, those that are to be closed now
 * @param close closes one of them, wherever
 */
export async function closeDueCycles(
  db: Database,
  keys: Keys,
  now: Date,
  confirm: (due: string[]) => string[] = (due) => due,
  close: (cycleId: string) => Promise<Close> = (id) => closeCycle(db, keys, "deadline", id, now),
): Promise<{ closed: number; failed: number }> {
  let closed = 0
  let failed = 0
  const due = await findDueCycles(db, now)
  for (const id of confirm(due.map((cycle) => cycle.id))) {
    try {
      const { kind } = await close(id)
      if (kind === "closed") closed += 1
      if (kind === "keyMissing" || kind === "termsChanged") failed += 1
    } catch (error) {
      failed += 1
      await db.cycle.updateMany({ where: { id, stage: "collecting" }, data: { closeFailure: nameOf(error) } })
    }
  }
  return { closed, failed }
}

/** The name alone: a message may carry what was being worked on. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown"
}
