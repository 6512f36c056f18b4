import { notFound } from "next/navigation"
import { parseId } from "@/app/_server/ids"
import type { Coach, Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { recordCoachedOpening, recordOpening } from "@/lib/release/recordOpening"
import { findCoachedReport } from "@/lib/report/findCoachedReport"
import { findReport } from "@/lib/report/findReport"
import type { FoundReport } from "@/lib/report/foundReport"

/** Loads the report of a subject for whoever runs the cycle; nobody reads it before that is written down. */
export async function readReport(db: Db, organiser: Organiser, subjectId: unknown, now: Date): Promise<FoundReport> {
  const found = (await findReport(db, organiser, parseId(subjectId))) ?? notFound()
  const opening = await recordOpening(db, organiser, found.reportId, now)
  return opening.kind === "recorded" ? found : notFound()
}

/** The same for the coach of the subject, to whom it was released. */
export async function readCoachedReport(db: Db, coach: Coach, subjectId: unknown, now: Date): Promise<FoundReport> {
  const found = (await findCoachedReport(db, coach, parseId(subjectId))) ?? notFound()
  const opening = await recordCoachedOpening(db, coach, found.reportId, now)
  return opening.kind === "recorded" ? found : notFound()
}
