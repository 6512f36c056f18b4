import { notFound } from "next/navigation"
import { z } from "zod"
import { sendReport } from "@/app/_report/download"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { findReport } from "@/lib/report/store"

type Address = { params: Promise<{ cycleId: string; subjectId: string; format: string }> }

/** A report of the organiser's own cycle, as a file. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await requireOrganiser()
  const { cycleId, subjectId, format } = await params
  if (!z.uuid().safeParse(subjectId).success) notFound()
  const { db } = await getContext()
  const found = await findReport(db, viewer, subjectId)
  if (!found || found.cycleId !== cycleId) notFound()
  return sendReport(found.report, format, request)
}
