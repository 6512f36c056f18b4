import { notFound } from "next/navigation"
import { z } from "zod"
import { chosenFile, fileHeaders, type ChosenFile } from "@/app/_report/download"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import type { Viewer } from "@/lib/access/viewer"
import type { Database } from "@/lib/db/client"
import { reportFile, type ReportFile } from "@/lib/export/file"
import { cycleFileName, uniqueNames } from "@/lib/export/fileName"
import { zipStream } from "@/lib/export/zip"
import { listReleases, recordOpening } from "@/lib/release/store"
import { findReport } from "@/lib/report/store"

type Address = { params: Promise<{ cycleId: string }> }

/** All reports of a closed cycle in one archive, sent while it is made: `?format=xlsx`, `?paper=letter`. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await requireOrganiser()
  const { cycleId } = await params
  if (!z.uuid().safeParse(cycleId).success) notFound()
  const { db } = await getContext()
  const found = await listReleases(db, viewer, cycleId)
  if (!found) notFound()
  const chosen = chosenFile(request, new URL(request.url).searchParams.get("format") ?? "pdf")
  const subjectIds = found.reports.map(({ subjectId }) => subjectId)
  return new Response(zipStream(filesOf(db, viewer, subjectIds, chosen), new Date()), {
    headers: fileHeaders(cycleFileName(found.cycleName, "zip"), "application/zip"),
  })
}

/** One report after the other, each read and made when the one before has been sent. */
async function* filesOf(
  db: Database,
  viewer: Viewer,
  subjectIds: string[],
  { format, paper }: ChosenFile,
): AsyncGenerator<ReportFile> {
  const unique = uniqueNames()
  for (const subjectId of subjectIds) {
    const found = await findReport(db, viewer, subjectId)
    if (!found) continue
    await recordOpening(db, found.reportId, viewer, new Date())
    const file = await reportFile(found.report, format, paper)
    yield { ...file, name: unique(file.name) }
  }
}
