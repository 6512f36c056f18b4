import { launchDraft } from "@/lib/cycle/launchDraft"
import { LAUNCH_HOUR, stopOf, type LaunchStop } from "@/lib/cycle/stoppedLaunch"
import type { LockedCycle } from "@/lib/cycle/lockCycle"
import type { Database, Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { isSameWay, type PresentWay } from "@/lib/outbox/mailWay"
import { dayIn, dayText } from "@/lib/words/day"
import { Prisma } from "@/prisma/client/client"
import type { MailWay } from "@/prisma/client/enums"

/** How mails of a workspace leave now. */
type FindWay = (db: Db, workspaceId: string) => Promise<PresentWay>

/**
 * Launches each draft whose day has come, from the hour on at which that is done; a duty of the worker. Of two workers one
 * does it. Where the draft cannot be launched as it is, or something would have to be confirmed that was not when the day was
 * chosen, it stays a draft, and who has chosen the day and the owners are told why. A day on which no worker was running is
 * made up for while there is a day left to answer on.
 */
export async function launchDueDrafts(
  db: Database,
  keys: Keys,
  wayOf: FindWay,
  now: Date,
): Promise<{ launched: number; stopped: number }> {
  const counts = { launched: 0, stopped: 0 }
  const failures: unknown[] = []
  for (const { id } of await listDue(db, now)) {
    try {
      const outcome = await launchDue(db, keys, id, wayOf, now)
      if (outcome !== null) counts[outcome] += 1
    } catch (error) {
      // The others are launched first; this one is tried again in the next round.
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return counts
}

async function launchDue(
  db: Db,
  keys: Keys,
  cycleId: string,
  wayOf: FindWay,
  now: Date,
): Promise<"launched" | "stopped" | null> {
  return transact(
    db,
    async (tx) => {
      const due = await lockDue(tx, cycleId, now)
      // Launched, put off or deleted a moment ago.
      if (!due) return null
      const { workspaceId, timeZone } = due
      const schedule = { workspaceId, timeZone, userId: "schedule" as const }
      const way = await wayOf(tx, workspaceId)
      const stop = stopBefore(due, way, dayIn(timeZone, now))
      if (stop) {
        await endPlan(tx, due, stop, now)
        return "stopped"
      }
      const launch = await launchDraft(tx, keys, schedule, due, { unshown: due.unshown, ...way }, now)
      switch (launch.kind) {
        case "launched":
          return "launched"
        case "incomplete":
          await endPlan(tx, due, stopOf(launch.missing), now)
          return "stopped"
        case "unconfirmed":
          await endPlan(tx, due, [{ reason: "tooFew", people: launch.subjects.length }], now)
          return "stopped"
        case "unapproved":
          await endPlan(tx, due, [{ reason: "unapproved", people: launch.subjects.length }], now)
          return "stopped"
      }
    },
    LONG,
  )
}

/** What only a day that comes by itself can find. */
function stopBefore({ day, deadline, ...planned }: DueDraft, present: PresentWay, today: Date): LaunchStop | null {
  if (!isSameWay(planned, present)) return [{ reason: "otherMailWay", people: 0 }]
  const isLate = day < today
  return isLate && deadline !== null && deadline <= today ? [{ reason: "late", people: 0 }] : null
}

/** It is planned no more, until somebody chooses another day, and those who should know get a mail. */
async function endPlan(tx: Transaction, due: DueDraft, stopped: LaunchStop, now: Date): Promise<void> {
  const { id: cycleId, name: cycleName, workspaceId, day } = due
  await tx.launchPlan.update({ where: { cycleId }, data: { stopped } })
  const chose = due.userId === null ? [] : [{ id: due.userId }]
  const users = await tx.user.findMany({
    where: { workspaceId, OR: [{ role: "owner" }, ...chose] },
    select: { id: true },
  })
  await enqueueMessages(
    tx,
    users.map(({ id: userId }) => ({
      workspaceId,
      kind: "launchStopped" as const,
      uniqueKey: `launchStopped:${cycleId}:${dayText(day)}:${userId}`,
      dueAt: now,
      cycleId,
      userId,
    })),
  )
  const about = { cycle: cycleId, cycleName, day: dayText(day) }
  await recordEvent(tx, { workspaceId, userId: "schedule" }, { kind: "cycle.launchStopped", about }, now)
}

// ── What is due

interface DueDraft extends LockedCycle {
  workspaceId: string
  timeZone: string
  deadline: Date | null
  day: Date
  userId: string | null
  unshown: string[]
  mailWay: MailWay
  mailAccount: string | null
}

async function listDue(db: Db, now: Date): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`SELECT "Cycle"."id"::text FROM ${dueDrafts(now)} ORDER BY "day", "Cycle"."id"`
}

/** One of them, locked until the transaction ends; null when it is not, or no longer, due. */
async function lockDue(tx: Transaction, cycleId: string, now: Date): Promise<DueDraft | null> {
  const [row] = await tx.$queryRaw<DueDraft[]>`
    SELECT
      "Cycle"."id"::text, "stage"::text, "Cycle"."name", "workspaceId"::text, "timeZone", "deadline",
      "day", "userId"::text, "unshown", "LaunchPlan"."mailWay"::text, "LaunchPlan"."mailAccount"
    FROM ${dueDrafts(now)} AND "Cycle"."id" = ${cycleId}::uuid FOR UPDATE OF "Cycle", "LaunchPlan"`
  return row ?? null
}

/** As text with its zone, a moment is the same in every session. */
function dueDrafts(now: Date): Prisma.Sql {
  const localNow = Prisma.sql`(${now.toISOString()}::timestamptz AT TIME ZONE "timeZone")`
  return Prisma.sql`"LaunchPlan"
    JOIN "Cycle" ON "Cycle"."id" = "LaunchPlan"."cycleId"
    JOIN "Workspace" ON "Workspace"."id" = "Cycle"."workspaceId"
    WHERE "stage" IN ('draft', 'nominating') AND "stopped" IS NULL
    AND "day" + make_interval(hours => ${LAUNCH_HOUR}) <= ${localNow}`
}
