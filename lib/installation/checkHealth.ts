import type { Db } from "@/lib/db/database"
import { DUTIES, stateOf, type DutyName, type DutyState } from "@/lib/installation/duty"

export interface Health {
  /** Whether everything is well. */
  isWell: boolean
  database: "ok" | "unreachable"
  /** By duty of the worker; none where the database does not answer. */
  worker: Partial<Record<DutyName, DutyState>>
  /** Cycles whose deadline has passed and that could not be closed. */
  notClosed: number
}

/** Whether the database answers, and every duty of the worker is looked after. */
export async function checkHealth(db: Db, now: Date): Promise<Health> {
  try {
    const rows = await db.duty.findMany({ select: { name: true, startedAt: true, doneAt: true, failure: true } })
    const notClosed = await db.cycle.count({ where: { stage: "collecting", closeFailure: { not: null } } })
    const worker = Object.fromEntries(
      DUTIES.map((duty) => [
        duty,
        stateOf(
          rows.find(({ name }) => name === duty),
          now,
        ),
      ]),
    )
    const isWell = notClosed === 0 && Object.values(worker).every((state) => state === "ok")
    return { isWell, database: "ok", worker, notClosed }
  } catch {
    return { isWell: false, database: "unreachable", worker: {}, notClosed: 0 }
  }
}
