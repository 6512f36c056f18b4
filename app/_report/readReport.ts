import { notFound } from "next/navigation"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import type { Viewer } from "@/lib/access/viewer"
import { recordOpening } from "@/lib/release/store"
import { findReport, type FoundReport } from "@/lib/report/store"

/** Loads a report for whoever runs the cycle or coaches the subject, and writes down that they have read it. */
export async function readReport(viewer: Viewer, subjectId: string): Promise<FoundReport> {
  if (!z.uuid().safeParse(subjectId).success) notFound()
  const { db } = await getContext()
  const found = (await findReport(db, viewer, subjectId)) ?? notFound()
  await recordOpening(db, found.reportId, viewer, new Date())
  return found
}
