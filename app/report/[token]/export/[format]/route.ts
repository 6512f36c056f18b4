import { noFile, sendReport } from "@/app/_report/download"
import { openReport } from "@/app/_server/gates"

type Address = { params: Promise<{ token: string; format: string }> }

/** One's own report, as a file, by the link that leads to it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { token, format } = await params
  const { opened } = await openReport(token)
  return opened.kind === "open" ? sendReport(opened.reader, format, request) : noFile(opened.kind)
}
