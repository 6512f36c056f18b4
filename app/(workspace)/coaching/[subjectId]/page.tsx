import type { Metadata } from "next"
import { passOn } from "@/app/(workspace)/coaching/actions"
import { SharedPlan } from "@/app/_plan/sharedPlan"
import { readReport } from "@/app/_report/readReport"
import { ReleaseLog } from "@/app/_report/releaseLog"
import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { getContext } from "@/app/_server/context"
import { requireViewer } from "@/app/_server/viewer"
import { ButtonLink } from "@/app/_ui/button"
import { ConfirmButton } from "@/app/_ui/confirm"
import { findSharedPlan } from "@/lib/plan/store"
import { findRelease } from "@/lib/release/store"

export const metadata: Metadata = { title: "Report" }

/** A released report, for the coach of its subject. */
export default async function CoachsReportPage({ params }: { params: Promise<{ subjectId: string }> }) {
  const viewer = await requireViewer()
  const { subjectId } = await params
  const { report, reportId, subjectName } = await readReport(viewer, subjectId)
  const { db } = await getContext()
  const [release, plan] = await Promise.all([findRelease(db, reportId), findSharedPlan(db, viewer, subjectId)])
  return (
    <div className="page">
      <div className="row apart no-print">
        <ButtonLink href="/coaching" variant="quiet">
          ← All reports
        </ButtonLink>
        {!release.releasedAt && (
          <ConfirmButton
            label={`Pass on to ${subjectName}`}
            variant="primary"
            title={`Pass this report on to ${subjectName}?`}
            body={`${subjectName} gets an e-mail with a link to it. Do so when you have read it and have agreed when to talk.`}
            confirmLabel="Pass on"
            action={passOn.bind(null, subjectId)}
          />
        )}
      </div>
      <TakeAlong address={`/coaching/${subjectId}`} />
      <ReportView report={report} plan={plan && <SharedPlan plan={plan} report={report} />} />
      <ReleaseLog release={release} subjectName={subjectName} />
    </div>
  )
}
