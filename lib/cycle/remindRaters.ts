import type { Organiser } from "@/lib/authority/authority"
import { lockCycle, type LockedCycle } from "@/lib/cycle/lockCycle"
import { portionsOf } from "@/lib/db/portions"
import { reminderKey } from "@/lib/cycle/reminder"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"

/** Whom a reminder is for: the rater of one invitation, those of one subject, or everyone; always only who has not answered. */
export type Reminded = { invitationId: string } | { subjectId: string } | "everyone"

/** How many reminders were written; none, when everyone who is missing was reminded today already. */
export type Reminding = { kind: "reminded"; reminders: number } | { kind: "notCollecting" } | { kind: "gone" }

/** Writes reminders to those who have neither answered nor declined, at most one a day to each, whatever they are asked. */
export async function remindRaters(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  whom: Reminded,
  now: Date,
): Promise<Reminding> {
  return transact(
    db,
    async (tx): Promise<Reminding> => {
      const cycle = await lockCycle(tx, organiser, cycleId)
      switch (cycle?.stage) {
        case undefined:
          return { kind: "gone" }
        case "draft":
        case "closed":
          return { kind: "notCollecting" }
        case "collecting":
          return { kind: "reminded", reminders: await writeReminders(tx, organiser, cycle, whom, now) }
      }
    },
    LONG,
  )
}

async function writeReminders(
  tx: Transaction,
  organiser: Organiser,
  { id: cycleId, name: cycleName }: LockedCycle,
  whom: Reminded,
  now: Date,
): Promise<number> {
  const part =
    whom === "everyone" ? {} : "subjectId" in whom ? { subjectId: whom.subjectId } : { id: whom.invitationId }
  const missing = await tx.rater.findMany({
    where: {
      cycleId,
      person: { isNot: null },
      invitations: { some: { ...part, sent: null, declined: null, withdrawnOn: null } },
    },
    select: { id: true },
  })
  const today = dayIn(organiser.timeZone, now)
  let reminders = 0
  for (const portion of portionsOf(missing)) {
    const messages = portion.map(({ id: raterId }) => ({
      workspaceId: organiser.workspaceId,
      kind: "reminder" as const,
      uniqueKey: reminderKey(raterId, today),
      dueAt: now,
      cycleId,
      raterId,
    }))
    reminders += await enqueueMessages(tx, messages)
  }
  if (reminders > 0) {
    const about = { cycle: cycleId, cycleName, reminders }
    await recordEvent(tx, organiser, { kind: "cycle.reminded", about }, now)
  }
  return reminders
}
