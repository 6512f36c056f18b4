import { closeCycle } from "@/lib/cycle/closeCycle"
import { findDueCycles } from "@/lib/cycle/findDueCycles"
import type { Database } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"

/**
 * Closes every cycle whose last day is over, each in a transaction of its own: one that cannot be closed holds up no
 * other, and keeps what went wrong for the operator. A duty of the worker.
 */
export async function closeDueCycles(
  db: Database,
  secret: Secret,
  now: Date,
): Promise<{ closed: number; failed: number }> {
  let closed = 0
  let failed = 0
  for (const { id } of await findDueCycles(db, now)) {
    try {
      const { kind } = await closeCycle(db, secret, "deadline", id, now)
      if (kind === "closed") closed += 1
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
