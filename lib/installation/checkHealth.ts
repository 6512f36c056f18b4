import type { Db } from "@/lib/db/database"
import { DUTIES, stateOf, type DutyName, type DutyState } from "@/lib/installation/duty"
import type { Keys } from "@/lib/keys/keys"
import { listMissingKeys } from "@/lib/keys/listMissingKeys"
import { queryOf } from "@/lib/keys/query"

export interface Health {
  /** Whether people can be served: database and key store are reached, and every duty is looked after. */
  isReady: boolean
  /** Whether everything is well. */
  isWell: boolean
  database: "ok" | "unreachable"
  keys: "ok" | "unreachable"
  /** Cycles that collect and whose key is not there, or is another one. */
  keysMissing: number
  /** Cycles that have ended and whose key still exists. */
  keysToDestroy: number
  /** By duty of the worker; none where the database does not answer. */
  worker: Partial<Record<DutyName, DutyState>>
  /** Cycles whose deadline has passed and that could not be closed. */
  notClosed: number
}

/** So late a key's destruction may be. */
const LATE_MINUTES = 10

/** Whether database and key store answer, keys are where they should be, and every duty of the worker is looked after. */
export async function checkHealth(db: Db, keys: Keys, now: Date): Promise<Health> {
  const [store, rest] = await Promise.all([checkStore(db, keys), checkDatabase(db, now)])
  if (!rest) {
    const unknown = { keysMissing: 0, keysToDestroy: 0, worker: {}, notClosed: 0 }
    return { isReady: false, isWell: false, database: "unreachable", keys: store, ...unknown }
  }
  const { worker, notClosed, keysToDestroy, keysLate } = rest
  const missing = store === "ok" ? await countMissing(db, keys) : 0
  const isReached = store === "ok" && missing !== null
  const isReady = isReached && notClosed === 0 && Object.values(worker).every((state) => state === "ok")
  return {
    isReady,
    isWell: isReady && missing === 0 && keysLate === 0,
    database: "ok",
    keys: isReached ? "ok" : "unreachable",
    keysMissing: missing ?? 0,
    keysToDestroy,
    worker,
    notClosed,
  }
}

async function checkStore(db: Db, keys: Keys): Promise<Health["keys"]> {
  return keys.store.list(queryOf(db)).then(
    () => "ok",
    () => "unreachable",
  )
}

/** Null where the database does not answer. */
async function checkDatabase(db: Db, now: Date) {
  try {
    const rows = await db.duty.findMany({ select: { name: true, startedAt: true, doneAt: true, failure: true } })
    const worker = Object.fromEntries(
      DUTIES.map((duty) => [
        duty,
        stateOf(
          rows.find(({ name }) => name === duty),
          now,
        ),
      ]),
    )
    const notClosed = await db.cycle.count({ where: { stage: "collecting", closeFailure: { not: null } } })
    const late = new Date(now.getTime() - LATE_MINUTES * 60_000)
    const keysToDestroy = await db.keyDestruction.count()
    const keysLate = await db.keyDestruction.count({ where: { dueAt: { lt: late } } })
    return { worker, notClosed, keysToDestroy, keysLate }
  } catch {
    return null
  }
}

/** Null where the store went away meanwhile. */
async function countMissing(db: Db, keys: Keys): Promise<number | null> {
  return listMissingKeys(db, keys).then(
    ({ length }) => length,
    () => null,
  )
}
