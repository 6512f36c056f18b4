import { REMINDER_HOUR } from "@/lib/cycle/reminderDays"
import type { Database } from "@/lib/db/database"
import { LONG } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { NOMINATION_REMINDERS } from "@/lib/nomination/rules"
import { writeReminders } from "@/lib/nomination/writeReminders"
import { dayIn } from "@/lib/words/day"
import type { NominationWay } from "@/prisma/client/enums"

interface DueReminder {
  id: string
  name: string
  way: NominationWay
  workspaceId: string
  timeZone: string
}

/**
 * Reminds who has not handed in their proposals, three days before the last one and on it, from the hour on at which
 * reminders go out; a duty of the worker. Of two workers one does it; a day on which none was running is left out.
 *
 * @returns how many reminders were written
 */
export async function remindDueProposers(db: Database, secret: Secret, now: Date): Promise<number> {
  let reminders = 0
  for (const due of await listDue(db, now)) reminders += await remind(db, secret, due, now)
  return reminders
}

async function listDue(db: Database, now: Date): Promise<DueReminder[]> {
  return db.$queryRaw<DueReminder[]>`
    WITH "here" AS (
      SELECT "Cycle"."id", "name", "workspaceId", "timeZone", "way", "lastDay", "remindedOn", "localNow"
      FROM (
        SELECT "id", "timeZone", ${now.toISOString()}::timestamptz AT TIME ZONE "timeZone" AS "localNow" FROM "Workspace"
      ) AS "place"
      JOIN (SELECT "id", "name", "workspaceId" FROM "Cycle" WHERE "stage" = 'nominating') AS "Cycle"
        ON "Cycle"."workspaceId" = "place"."id"
      JOIN "NominationRules" ON "NominationRules"."cycleId" = "Cycle"."id"
    )
    SELECT "id"::text, "name", "way"::text, "workspaceId"::text, "timeZone" FROM "here"
    WHERE "lastDay" - "localNow"::date = ANY(${NOMINATION_REMINDERS}::int[])
    AND extract(hour FROM "localNow") >= ${REMINDER_HOUR}
    AND ("remindedOn" IS NULL OR "remindedOn" < "localNow"::date)
    ORDER BY "id"`
}

/** The day is taken first, by one update that makes itself false for the next worker. */
async function remind(db: Database, secret: Secret, { id, name, way, ...by }: DueReminder, now: Date): Promise<number> {
  const today = dayIn(by.timeZone, now)
  return db.$transaction(async (tx) => {
    const { count } = await tx.nominationRules.updateMany({
      where: {
        cycleId: id,
        cycle: { stage: "nominating" },
        OR: [{ remindedOn: null }, { remindedOn: { lt: today } }],
      },
      data: { remindedOn: today },
    })
    return count > 0 ? writeReminders(tx, secret, { ...by, userId: "schedule" }, { id, name, way }, now) : 0
  }, LONG)
}
