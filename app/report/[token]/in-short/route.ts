import { chosenPaper, fileResponse, noFile } from "@/app/_report/download"
import { readingIn } from "@/app/_report/readingIn"
import { openReport } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { makeSharedPage } from "@/lib/export/makeSharedPage"
import { findLetterhead } from "@/lib/workspace/findLetterhead"

type Address = { params: Promise<{ token: string }> }

/** The page that the person a report is about may show to others: it speaks of them. A4, or `?paper=letter`. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { db, opened } = await openReport((await params).token)
  if (opened.kind !== "open") return noFile(opened.kind)
  const paper = chosenPaper(request)
  const words = await getWords()
  const reading = readingIn(words, { ...opened.reader, reader: "other" })
  return fileResponse(
    await makeSharedPage(words, { reading, letterhead: await findLetterhead(db, opened.reader) }, paper),
  )
}
