import { notFound } from "next/navigation"
import { chosenFile, fileHeaders, type ChosenFile } from "@/app/_report/download"
import { toldIn } from "@/app/_report/readingIn"
import { requireOrganiser, type Desk } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import type { ReportFile } from "@/lib/export/file"
import { cycleFileName, uniqueNames } from "@/lib/export/fileName"
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
  const files = filesOf(desk, await getWords(), found.subjectIds, chosen, request.signal)
  return new Response(zipStream(desk.threads.during(files), now), {
    headers: fileHeaders(cycleFileName(found.cycleName, "zip"), "application/zip"),
  })
}

/** One report after the other, each read and made when the one before has been sent. */
async function* filesOf(
  { db, threads, organiser, now }: Desk & { organiser: Organiser },
  words: Words,
  subjectIds: string[],
  chosen: ChosenFile,
  signal: AbortSignal,
): AsyncGenerator<ReportFile> {
  const unique = uniqueNames()
  const letterhead = await findLetterhead(db, organiser)
  for (const subjectId of subjectIds) {
    const found = await findReport(db, organiser, subjectId)
    // A report that was erased meanwhile is left out, and none is read before that is written down.
    if (!found || (await recordOpening(db, organiser, found.reportId, now)).kind === "gone") continue
    const told = toldIn(words, found)
    const file = await threads.run({ kind: "report", ...told, letterhead, plan: null, ...chosen }, { signal })
    yield { ...file, name: unique(file.name) }
  }
}
