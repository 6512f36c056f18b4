import { notFound } from "next/navigation"
import { z } from "zod"
import { sendReport } from "@/app/_report/download"
import { getContext } from "@/app/_server/context"
import { requireViewer } from "@/app/_server/viewer"
import { findReport } from "@/lib/report/store"

type Address = { params: Promise<{ subjectId: string; format: string }> }

/** A released report, as a file for the coach of its subject. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await requireViewer()
  const { subjectId, format } = await params
  if (!z.uuid().safeParse(subjectId).success) notFound()
  const { db } = await getContext()
  const found = await findReport(db, viewer, subjectId)
  if (!found) notFound()
  return sendReport(found.report, format, request)
}
