import { ORGANISERS } from "@/lib/authority/viewer"
import { reminderKey } from "@/lib/cycle/reminder"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import type { Actor } from "@/lib/log/event"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"
import type { Prisma } from "@/prisma/client/client"

/** Who reminds, and where. */
type Reminder = Actor & { timeZone: string }

/**
 * Writes a reminder to each who is missing, at most one a day, whatever they are asked; part of acts that have locked the
 * cycle, or taken its day.
 *
 * @param part the invitations that it is about
 * @returns how many were written
 */
export async function writeReminders(
  tx: Transaction,
  by: Reminder,
  { id: cycleId, name: cycleName }: { id: string; name: string },
  part: Prisma.InvitationWhereInput,
  now: Date,
): Promise<number> {
  const missing = await tx.rater.findMany({
    where: {
      cycleId,
      person: { isNot: null },
      invitations: { some: { ...part, sent: null, declined: null, withdrawnOn: null } },
    },
    select: { id: true },
  })
  const today = dayIn(by.timeZone, now)
  let reminders = 0
  for (const portion of portionsOf(missing)) {
    const messages = portion.map(({ id: raterId }) => ({
      workspaceId: by.workspaceId,
      kind: "reminder" as const,
      uniqueKey: reminderKey(raterId, today),
      dueAt: now,
      cycleId,
      raterId,
    }))
    reminders += await enqueueMessages(tx, messages)
  }
  if (await isReadBySubject(tx, by.workspaceId, cycleId)) {
    // The log must not tell them how many have not answered, or whether anybody.
    await recordEvent(tx, by, { kind: "cycle.reminded", about: { cycle: cycleId, cycleName } }, now)
  } else if (reminders > 0) {
    await recordEvent(tx, by, { kind: "cycle.reminded", about: { cycle: cycleId, cycleName, reminders } }, now)
  }
  return reminders
}

/** Whether somebody who reads the workspace's log is reviewed in this cycle. */
async function isReadBySubject(tx: Transaction, workspaceId: string, cycleId: string): Promise<boolean> {
  const users = await tx.user.findMany({ where: { workspaceId, ...ORGANISERS }, select: { id: true, email: true } })
  const [ids, emails] = [users.map(({ id }) => id), users.map(({ email }) => email)]
  const isOne = { OR: [{ email: { in: emails } }, { ties: { some: { userId: { in: ids } } } }] }
  return (await tx.subject.count({ where: { cycleId, person: isOne } })) > 0
}
