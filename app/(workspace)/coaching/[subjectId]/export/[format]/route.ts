import { sendReport } from "@/app/_report/download"
import { readCoachedReport } from "@/app/_report/readReport"
import { requireCoach } from "@/app/_server/gates"

type Address = { params: Promise<{ subjectId: string; format: string }> }

/** A released report, as a file for the coach of its subject. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { db, coach, now } = await requireCoach()
  const { subjectId, format } = await params
  return sendReport(await readCoachedReport(db, coach, subjectId, now), format, request)
}
