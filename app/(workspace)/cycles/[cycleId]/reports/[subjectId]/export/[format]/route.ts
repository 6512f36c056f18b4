import { notFound } from "next/navigation"
import { sendReport } from "@/app/_report/download"
import { readReport } from "@/app/_report/readReport"
import { requireOrganiser } from "@/app/_server/gates"
import { findLetterhead } from "@/lib/workspace/findLetterhead"

type Address = { params: Promise<{ cycleId: string; subjectId: string; format: string }> }

/** A report of the organiser's own cycle, as a file. A plan is its writer's, and never in it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { db, organiser, now } = await requireOrganiser()
  const { cycleId, subjectId, format } = await params
  const found = await readReport(db, organiser, subjectId, now)
  if (found.cycleId !== cycleId) notFound()
  return sendReport(found, { letterhead: await findLetterhead(db, organiser), plan: null }, format, request)
}
