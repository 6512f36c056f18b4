import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { withhold } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { ReleaseOne } from "@/app/(workspace)/cycles/[cycleId]/reports/releaseButtons"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import { readReport } from "@/app/_report/readReport"
import { ReleaseLog } from "@/app/_report/releaseLog"
import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { ButtonLink } from "@/app/_ui/button"
import { ConfirmButton } from "@/app/_ui/confirm"
import { findRelease } from "@/lib/release/store"

export const metadata: Metadata = { title: "Report" }

/** A report as the organiser sees it: the published numbers, and what can be done with it. */
export default async function OrganisersReportPage({
  params,
}: {
  params: Promise<{ cycleId: string; subjectId: string }>
}) {
  const viewer = await requireOrganiser()
  const { cycleId, subjectId } = await params
  const found = await readReport(viewer, subjectId)
  if (found.cycleId !== cycleId) notFound()
  const { reportId, subjectName, report } = found
  const { db } = await getContext()
  const release = await findRelease(db, reportId)
  return (
    <div className="page">
      <div className="row apart no-print">
        <ButtonLink href={`/cycles/${cycleId}/reports`} variant="quiet">
          ← All reports
        </ButtonLink>
        <ReleaseOne cycleId={cycleId} report={{ reportId, subjectId, subjectName, ...release }} />
      </div>
      <TakeAlong address={`/cycles/${cycleId}/reports/${subjectId}`} />
      <ReportView
        report={report}
        commentActions={(place) => (
          <span className="no-print">
            <ConfirmButton
              label="Withhold"
              variant="quiet"
              title="Withhold this comment?"
              body="Only for what is abusive. The report gets a new version without it, which says that a comment was withheld. This cannot be undone."
              confirmLabel="Withhold"
              action={withhold.bind(null, { cycleId, subjectId, reportId, ...place })}
            />
          </span>
        )}
      />
      <ReleaseLog release={release} subjectName={subjectName} />
      <div className="no-print">
        <CoachSection viewer={viewer} subjectId={subjectId} />
      </div>
    </div>
  )
}
