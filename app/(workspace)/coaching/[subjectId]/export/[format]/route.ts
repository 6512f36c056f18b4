import { sendReport } from "@/app/_report/download"
import { readCoachedReport } from "@/app/_report/readReport"
import { requireCoach } from "@/app/_server/gates"
import { findSharedPlan } from "@/lib/plan/findSharedPlan"
import { findLetterhead } from "@/lib/workspace/findLetterhead"

type Address = { params: Promise<{ subjectId: string; format: string }> }

/** A released report, as a file for the coach of its subject, with the plan where it is shared. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { db, coach, now } = await requireCoach()
  const { subjectId, format } = await params
  const found = await readCoachedReport(db, coach, subjectId, now)
  const [letterhead, plan] = await Promise.all([findLetterhead(db, coach), findSharedPlan(db, coach, found.subjectId)])
  return sendReport(found, { letterhead, plan }, format, request)
}
