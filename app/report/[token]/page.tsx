import { OwnPlan } from "@/app/_plan/ownPlan"
import { ReleaseLog } from "@/app/_report/releaseLog"
import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { getContext } from "@/app/_server/context"
import { PageHeader } from "@/app/_ui/block"
import { LockedReport } from "@/app/report/[token]/locked"
import { openReport } from "@/app/report/[token]/opened"
import { findOwnPlan } from "@/lib/plan/store"
import { findRelease } from "@/lib/release/store"

/** What the link of a released report opens, once its reader has shown that it is theirs. */
export default async function ReportPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const opened = await openReport(token)
  switch (opened.kind) {
    case "none":
      return (
        <NoReport title="There is no report here">
          The link may be cut short, or the report may have been taken back or released anew with another link. Use the
          newest e-mail, or ask your organiser.
        </NoReport>
      )
    case "tooOften":
      return (
        <NoReport title="Too many wrong links">
          From your network, too many links were tried that lead nowhere. Please wait a quarter of an hour.
        </NoReport>
      )
    case "locked":
      return <LockedReport token={token} released={opened.released} />
    case "open": {
      const { db } = await getContext()
      const { report, reportId, subjectName } = opened.released
      const plan = await findOwnPlan(db, opened.released)
      return (
        <div className="page">
          <TakeAlong address={`/report/${token}`} />
          <ReportView report={report} plan={plan && <OwnPlan token={token} report={report} found={plan} />} />
          <ReleaseLog release={await findRelease(db, reportId)} subjectName={subjectName} />
        </div>
      )
    }
  }
}

function NoReport({ title, children }: { title: string; children: string }) {
  return (
    <div className="page narrow">
      <PageHeader title={title} lead={children} />
    </div>
  )
}
