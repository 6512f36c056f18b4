import { sendReport } from "@/app/_report/download"
import { readReport } from "@/app/_report/readReport"
import { requireViewer } from "@/app/_server/viewer"

type Address = { params: Promise<{ subjectId: string; format: string }> }

/** A released report, as a file for the coach of its subject. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await requireViewer()
  const { subjectId, format } = await params
  const { report } = await readReport(viewer, subjectId)
  return sendReport(report, format, request)
}
