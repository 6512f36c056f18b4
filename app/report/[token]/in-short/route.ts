import { chosenPaper, noFile, sendFile } from "@/app/_report/download"
import { toldIn } from "@/app/_report/readingIn"
import { openReport } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { findLetterhead } from "@/lib/workspace/findLetterhead"

type Address = { params: Promise<{ token: string }> }

/** The page that the person a report is about may show to others: it speaks of them. A4, or `?paper=letter`. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { db, opened } = await openReport((await params).token)
  if (opened.kind !== "open") return noFile(opened.kind)
  const paper = chosenPaper(request)
  const told = toldIn(await getWords(), { ...opened.reader, reader: "other" })
  const letterhead = await findLetterhead(db, opened.reader)
  return sendFile({ kind: "sharedPage", ...told, letterhead, paper }, request)
}
