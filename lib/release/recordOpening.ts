import type { Coach, Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Actor } from "@/lib/log/event"
import { recordEvent } from "@/lib/log/recordEvent"
import type { Reader } from "@/lib/release/reader"
import { SUBJECT } from "@/lib/release/releaseState"
import { ABOUT_REPORT, aboutReport, releasedBy } from "@/lib/release/scope"
import { coachedReportsOf, readableReportsOf } from "@/lib/report/scope"
import { dayIn } from "@/lib/words/day"
import type { Prisma } from "@/prisma/client/client"

type Recorded = { kind: "recorded" } | { kind: "gone" }

/** Writes down that an organiser has read a report, once a day. */
export async function recordOpening(db: Db, organiser: Organiser, reportId: string, now: Date): Promise<Recorded> {
  return record(db, { AND: [readableReportsOf(organiser), { id: reportId }] }, organiser, now)
}

/** The same of the coach to whom it was released. */
export async function recordCoachedOpening(db: Db, coach: Coach, reportId: string, now: Date): Promise<Recorded> {
  return record(db, { AND: [coachedReportsOf(coach), { id: reportId }] }, coach, now)
}

/** The same of the person it is about. */
export async function recordOwnOpening(db: Db, reader: Reader, now: Date): Promise<Recorded> {
  return record(db, releasedBy(reader), { ...reader, userId: SUBJECT }, now)
}

async function record(
  db: Db,
  where: Prisma.ReportWhereInput,
  { workspaceId, userId, timeZone }: Actor & { timeZone: string },
  now: Date,
): Promise<Recorded> {
  return transact(db, async (tx) => {
    const report = await tx.report.findFirst({ where, select: ABOUT_REPORT })
    if (!report) return { kind: "gone" }
    const opening = { reportId: report.id, reader: userId, day: dayIn(timeZone, now) }
    const { count } = await tx.reportOpening.createMany({ data: [opening], skipDuplicates: true })
    if (count === 1) {
      await recordEvent(tx, { workspaceId, userId }, { kind: "report.opened", about: aboutReport(report) }, now)
    }
    return { kind: "recorded" }
  })
}
