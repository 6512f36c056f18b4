import { linkToken, tokenHash } from "@/lib/access/token"
import type { Coach } from "@/lib/authority/authority"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { recordEvent } from "@/lib/log/recordEvent"
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

/** Releases a report to the person it is about. @returns whether it was not released to them yet */
export async function giveToSubject(
  tx: Transaction,
  secret: Secret,
  by: Coach,
  report: GivenReport,
  now: Date,
): Promise<boolean> {
  const { id, subjectId, tokenVersion } = report
  const hash = tokenHash(linkToken(secret, "report", subjectId, tokenVersion))
  const { count } = await tx.report.updateMany({
    where: { id, releasedAt: null },
    data: { releasedAt: now, tokenHash: hash },
  })
  if (count === 0) return false
  const message = { workspaceId: by.workspaceId, dueAt: now, cycleId: report.cycle.id, reportId: id }
  await enqueueMessages(tx, [{ ...message, kind: "report", uniqueKey: `report:${id}:${tokenVersion}` }])
  await recordEvent(tx, by, { kind: "report.released", about: aboutReport(report) }, now)
  return true
}

/** Releases a report to the coach of the person it is about. @returns whether there is one who did not have it yet */
export async function giveToCoach(tx: Transaction, by: Coach, report: GivenReport, now: Date): Promise<boolean> {
  const { id, tokenVersion, subject } = report
  const { coachId } = subject
  if (!coachId) return false
  const { count } = await tx.report.updateMany({
    where: { id, coachReleasedAt: null },
    data: { coachReleasedAt: now },
  })
  if (count === 0) return false
  const uniqueKey = `coachReport:${id}:${tokenVersion}:${coachId}`
  const message = { workspaceId: by.workspaceId, dueAt: now, cycleId: report.cycle.id, reportId: id, userId: coachId }
  await enqueueMessages(tx, [{ ...message, kind: "coachReport", uniqueKey }])
  await recordEvent(tx, by, { kind: "report.releasedToCoach", about: aboutReport(report) }, now)
  return true
}
