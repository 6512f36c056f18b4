import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { release, takeReleaseBack, withhold } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Badge } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ConfirmButton } from "@/app/_ui/confirm"
import { findReport } from "@/lib/report/store"

export const metadata: Metadata = { title: "Report" }

/** A report as the organiser sees it: the published numbers, and what can be done with it. */
export default async function OrganisersReportPage({ params }: { params: Promise<{ cycleId: string; subjectId: string }> }) {
  const viewer = await requireOrganiser()
  const { cycleId, subjectId } = await params
  if (!z.uuid().safeParse(subjectId).success) notFound()
  const { db } = await getContext()
  const found = await findReport(db, viewer, subjectId)
  if (!found || found.cycleId !== cycleId) notFound()
  const { reportId, releasedAt, subjectName, report } = found
  return (
    <div className="page">
      <div className="row apart no-print">
        <ButtonLink href={`/cycles/${cycleId}/reports`} variant="quiet">
          ← All reports
        </ButtonLink>
        <div className="row">
          {releasedAt ? <Badge tone="success">Released</Badge> : <Badge>Not released</Badge>}
          {releasedAt ? (
            <ConfirmButton
              label="Take the release back"
              title="Take this release back?"
              body={`The link that ${subjectName} got ends. You can release the report again, with a new link.`}
              confirmLabel="Take back"
              action={takeReleaseBack.bind(null, cycleId, reportId)}
            />
          ) : (
            <ConfirmButton
              label="Release"
              variant="primary"
              title={`Release this report to ${subjectName}?`}
              body={`${subjectName} gets an e-mail with a link to it.`}
              confirmLabel="Release"
              action={release.bind(null, cycleId, subjectId)}
            />
          )}
        </div>
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
    </div>
  )
}
