import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import type { Secret } from "@/lib/keys/secret"
import type { Actor } from "@/lib/log/event"
import { recordEvent } from "@/lib/log/recordEvent"
import { keepNominators } from "@/lib/nomination/keepNominators"
import { listNominated } from "@/lib/nomination/listNominated"
import { proposerOf } from "@/lib/nomination/roles"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn, dayText } from "@/lib/words/day"
import type { NominationWay } from "@/prisma/client/enums"

/** A cycle whose row is locked, or whose day was taken. */
interface RemindedCycle {
  id: string
  name: string
  way: NominationWay
}

/**
 * Writes a reminder, with their link, to each who has raters to propose that are not handed in, at most one a day.
 * @param among ids of the subjects whom it is about; all, where nothing is said
 * @returns how many were written
 */
export async function writeReminders(
  tx: Transaction,
  secret: Secret,
  by: Actor & { timeZone: string },
  { id: cycleId, name: cycleName, way }: RemindedCycle,
  now: Date,
  among?: string[],
): Promise<number> {
  const { workspaceId, timeZone } = by
  const subjects = await listNominated(tx, {
    cycleId,
    nomination: { in: ["open", "sentBack"] },
    ...(among ? { id: { in: among } } : {}),
  })
  const proposers = subjects.map((subject) => proposerOf(way, subject))
  const nominators = await keepNominators(tx, secret, cycleId, proposers)
  const today = dayText(dayIn(timeZone, now))
  let reminders = 0
  for (const portion of portionsOf([...nominators.values()])) {
    const messages = portion.map((nominatorId) => ({
      workspaceId,
      kind: "proposalsReminder" as const,
      uniqueKey: `proposalsReminder:${nominatorId}:${today}`,
      dueAt: now,
      cycleId,
      nominatorId,
    }))
    reminders += await enqueueMessages(tx, messages)
  }
  if (reminders > 0) {
    await recordEvent(tx, by, { kind: "nomination.reminded", about: { cycle: cycleId, cycleName, reminders } }, now)
  }
  return reminders
}
