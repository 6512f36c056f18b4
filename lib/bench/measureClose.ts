import { randomBytes, randomUUID } from "node:crypto"
import type { Place } from "@/lib/bench/openPlace"
import { rowOf, type Row } from "@/lib/bench/row"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import { databaseStore } from "@/lib/keys/databaseStore"

const RATERS = 12
const SUBJECTS = 100

/** The close of a cycle. TODO: its floor is opening and summing the same ballots by the same library. */
export async function measureClose({ database, openFresh }: Place): Promise<Row[]> {
  const { db, remove } = await openFresh()
  const keys = { secret: randomBytes(32), installation: randomUUID(), store: databaseStore, graceMinutes: 0 }
  const now = new Date()
  const { owner, cycleId } = await answeredCycle(db, keys, { subjects: SUBJECTS, raters: RATERS }, now)
  const before = process.cpuUsage()
  await closeCycle(db, keys, owner, cycleId, now)
  const { user, system } = process.cpuUsage(before)
  await remove()
  const ours = (user + system) / 1000 / (RATERS * SUBJECTS)
  return [rowOf({ what: "close, each ballot", database, unit: "ms CPU", floor: ours, ours, reach: { most: 2 } })]
}
