import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { getContext } from "@/app/_server/context"
import { requireViewer } from "@/app/_server/viewer"
import { findReport } from "@/lib/report/store"

export const metadata: Metadata = { title: "Report" }

/** A released report, for the coach of its subject. */
export default async function CoachsReportPage({ params }: { params: Promise<{ subjectId: string }> }) {
  const viewer = await requireViewer()
  const { subjectId } = await params
  if (!z.uuid().safeParse(subjectId).success) notFound()
  const { db } = await getContext()
  const found = await findReport(db, viewer, subjectId)
  if (!found) notFound()
  return (
    <div className="page">
      <TakeAlong address={`/coaching/${subjectId}`} />
      <ReportView report={found.report} />
    </div>
  )
}
