import { notFound } from "next/navigation"
import { sendReport } from "@/app/_report/download"
import { readReport } from "@/app/_report/readReport"
import { requireOrganiser } from "@/app/_server/gates"

type Address = { params: Promise<{ cycleId: string; subjectId: string; format: string }> }

/** A report of the organiser's own cycle, as a file. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { db, organiser, now } = await requireOrganiser()
  const { cycleId, subjectId, format } = await params
  const found = await readReport(db, organiser, subjectId, now)
  if (found.cycleId !== cycleId) notFound()
  return sendReport(found, format, request)
}
