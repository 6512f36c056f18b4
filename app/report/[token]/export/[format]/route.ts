import { sendReport } from "@/app/_report/download"
import { openReport } from "@/app/_server/gates"

type Address = { params: Promise<{ token: string; format: string }> }

/** One's own report, as a file, by the link that leads to it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { token, format } = await params
  const { opened } = await openReport(token)
  if (opened.kind === "open") return sendReport(opened.reader, format, request)
  return new Response(null, { status: STATUS[opened.kind], headers: { "Cache-Control": "no-store" } })
}

const STATUS = { none: 404, locked: 403, tooOften: 429 }
