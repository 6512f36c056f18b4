import { linkToken, tokenHash } from "@/lib/access/token"
import type { Coach } from "@/lib/authority/authority"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import type { Secret } from "@/lib/keys/secret"
import type { Event } from "@/lib/log/event"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { ABOUT_REPORT, aboutReport } from "@/lib/release/scope"
import type { Prisma } from "@/prisma/client/client"

/** What has to be read of a report that is to be given to somebody. */
export const GIVEN = {
  ...ABOUT_REPORT,
  subjectId: true,
  tokenVersion: true,
  subject: { select: { personId: true, coachId: true } },
} satisfies Prisma.ReportSelect

export type GivenReport = Prisma.ReportGetPayload<{ select: typeof GIVEN }>

/**
 * Releases reports to the people they are about. The caller records the events.
 *
 * @returns what happened, for the log: an event for each that was not released to them yet
 */
export async function giveToSubjects(
  tx: Transaction,
  secret: Secret,
  by: Coach,
  reports: GivenReport[],
  now: Date,
): Promise<Event[]> {
  const given = new Set<string>()
  for (const portion of portionsOf(reports)) {
    const hashes = portion.map(({ subjectId, tokenVersion }) => {
      return tokenHash(linkToken(secret, "report", subjectId, tokenVersion))
    })
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Report" SET "releasedAt" = ${now}, "tokenHash" = fresh.hash
      FROM unnest(${portion.map(({ id }) => id)}::uuid[], ${hashes}::text[]) AS fresh(id, hash)
      WHERE "Report"."id" = fresh.id AND "releasedAt" IS NULL RETURNING "Report"."id"::text`
    for (const { id } of rows) given.add(id)
  }
  const released = reports.filter(({ id }) => given.has(id))
  const messages = released.map(({ id, tokenVersion, cycle }) => ({
    workspaceId: by.workspaceId,
    kind: "report" as const,
    uniqueKey: `report:${id}:${tokenVersion}`,
    dueAt: now,
    cycleId: cycle.id,
    reportId: id,
  }))
  for (const portion of portionsOf(messages)) await enqueueMessages(tx, portion)
  return released.map((report) => ({ kind: "report.released", about: aboutReport(report) }))
}

/** Releases reports to the coaches of the people they are about, where there is one. @returns as above */
export async function giveToCoaches(tx: Transaction, by: Coach, reports: GivenReport[], now: Date): Promise<Event[]> {
  const coached = reports.filter(({ subject }) => subject.coachId !== null)
  const given = new Set<string>()
  for (const portion of portionsOf(coached)) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Report" SET "coachReleasedAt" = ${now}
      WHERE "id" = ANY(${portion.map(({ id }) => id)}::uuid[]) AND "coachReleasedAt" IS NULL RETURNING "id"::text`
    for (const { id } of rows) given.add(id)
  }
  const released = coached.filter(({ id }) => given.has(id))
  const messages = released.map(({ id, tokenVersion, cycle, subject }) => ({
    workspaceId: by.workspaceId,
    kind: "coachReport" as const,
    uniqueKey: `coachReport:${id}:${tokenVersion}:${subject.coachId}`,
    dueAt: now,
    cycleId: cycle.id,
    reportId: id,
    userId: subject.coachId!,
  }))
  for (const portion of portionsOf(messages)) await enqueueMessages(tx, portion)
  return released.map((report) => ({ kind: "report.releasedToCoach", about: aboutReport(report) }))
}
