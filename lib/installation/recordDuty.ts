import type { Db } from "@/lib/db/database"
import type { DutyName } from "@/lib/installation/duty"

/** Says that a round of a duty begins. */
export async function beginDuty(db: Db, name: DutyName, now: Date): Promise<void> {
  await db.duty.upsert({ where: { name }, create: { name, startedAt: now }, update: { startedAt: now } })
}

/** Says how a round of a duty ended. @param failure what went wrong, naming nobody; null when nothing did */
export async function endDuty(db: Db, name: DutyName, failure: string | null, now: Date): Promise<void> {
  const ended = { startedAt: null, failure, ...(failure === null && { doneAt: now }) }
  await db.duty.upsert({ where: { name }, create: { name, ...ended }, update: ended })
}
