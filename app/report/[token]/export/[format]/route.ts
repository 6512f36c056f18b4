import { noFile, sendReport } from "@/app/_report/download"
import { openReport } from "@/app/_server/gates"
import { findOwnPlan } from "@/lib/plan/findOwnPlan"
import { findLetterhead } from "@/lib/workspace/findLetterhead"

type Address = { params: Promise<{ token: string; format: string }> }

/** One's own report, as a file, by the link that leads to it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { token, format } = await params
  const { db, opened } = await openReport(token)
  if (opened.kind !== "open") return noFile(opened.kind)
  const { reader } = opened
  const [letterhead, own] = await Promise.all([findLetterhead(db, reader), findOwnPlan(db, reader)])
  return sendReport(reader, { letterhead, plan: own }, format, request)
}
