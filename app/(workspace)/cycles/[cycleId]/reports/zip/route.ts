import { notFound } from "next/navigation"
import { chosenFile, fileHeaders, type ChosenFile } from "@/app/_report/download"
import { readingIn } from "@/app/_report/readingIn"
import { requireOrganiser, type Desk } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import type { ReportFile } from "@/lib/export/file"
import { cycleFileName, uniqueNames } from "@/lib/export/fileName"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { zipStream } from "@/lib/export/zip"
import { listReportSubjects } from "@/lib/release/listReleases"
import { recordOpening } from "@/lib/release/recordOpening"
import { findReport } from "@/lib/report/findReport"
import type { Words } from "@/lib/words/words"
import { findLetterhead } from "@/lib/workspace/findLetterhead"

type Address = { params: Promise<{ cycleId: string }> }

/** All reports of a closed cycle in one archive, sent while it is made: `?format=xlsx`, `?paper=letter`. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const desk = await requireOrganiser()
  const { db, organiser, now } = desk
  const found = (await listReportSubjects(db, organiser, parseId((await params).cycleId))) ?? notFound()
  const chosen = chosenFile(request, new URL(request.url).searchParams.get("format") ?? "pdf")
  return new Response(zipStream(filesOf(desk, await getWords(), found.subjectIds, chosen), now), {
    headers: fileHeaders(cycleFileName(found.cycleName, "zip"), "application/zip"),
  })
}

/** One report after the other, each read and made when the one before has been sent. */
async function* filesOf(
  { db, organiser, now }: Desk & { organiser: Organiser },
  words: Words,
  subjectIds: string[],
  { format, paper }: ChosenFile,
): AsyncGenerator<ReportFile> {
  const unique = uniqueNames()
  const letterhead = await findLetterhead(db, organiser)
  for (const subjectId of subjectIds) {
    const found = await findReport(db, organiser, subjectId)
    // A report that was erased meanwhile is left out, and none is read before that is written down.
    if (!found || (await recordOpening(db, organiser, found.reportId, now)).kind === "gone") continue
    const copy = { facts: found.facts, reading: readingIn(words, found), letterhead, plan: null }
    const file = await makeReportFile(words, copy, format, paper)
    yield { ...file, name: unique(file.name) }
  }
}
