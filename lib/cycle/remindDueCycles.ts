import { REMINDER_HOUR } from "@/lib/cycle/reminderDays"
import { writeReminders } from "@/lib/cycle/writeReminders"
import type { Database } from "@/lib/db/database"
import { LONG } from "@/lib/db/transact"
import { dayIn } from "@/lib/words/day"

interface DueReminder {
  id: string
  name: string
  workspaceId: string
  timeZone: string
}

/**
 * Reminds who is missing in each cycle that has one of its days of reminders today, from the hour on at which they go out; a
 * duty of the worker. Of two workers one does it; a day on which none was running is left out. Not on the day of the launch.
 *
 * @returns how many reminders were written
 */
export async function remindDueCycles(db: Database, now: Date): Promise<number> {
  let reminders = 0
  for (const due of await listDue(db, now)) reminders += await remind(db, due, now)
  return reminders
}

async function listDue(db: Database, now: Date): Promise<DueReminder[]> {
  return db.$queryRaw<DueReminder[]>`
    WITH "here" AS (
      SELECT "Cycle".*, "timeZone", ${now.toISOString()}::timestamptz AT TIME ZONE "timeZone" AS "localNow"
      FROM "Cycle" JOIN "Workspace" ON "Workspace"."id" = "Cycle"."workspaceId"
      WHERE "stage" = 'collecting' AND cardinality("reminderDays") > 0
    )
    SELECT "id"::text, "name", "workspaceId"::text, "timeZone" FROM "here"
    WHERE "deadline" - "localNow"::date = ANY("reminderDays")
    AND extract(hour FROM "localNow") >= ${REMINDER_HOUR}
    AND ("remindedOn" IS NULL OR "remindedOn" < "localNow"::date)
    AND ("launchedAt" AT TIME ZONE 'UTC' AT TIME ZONE "timeZone")::date < "localNow"::date
    ORDER BY "deadline", "id"`
}

/** The day is taken first, by one update that makes itself false for the next worker. */
async function remind(db: Database, { id, name, workspaceId, timeZone }: DueReminder, now: Date): Promise<number> {
  const today = dayIn(timeZone, now)
  return db.$transaction(async (tx) => {
    const { count } = await tx.cycle.updateMany({
      where: { id, stage: "collecting", OR: [{ remindedOn: null }, { remindedOn: { lt: today } }] },
      data: { remindedOn: today },
    })
    return count > 0 ? writeReminders(tx, { workspaceId, timeZone, userId: "schedule" }, { id, name }, {}, now) : 0
  }, LONG)
}
