import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { PageHeader } from "@/app/_ui/block"
import { openReport } from "@/app/report/[token]/opened"

/** What the link of a released report opens. */
export default async function ReportPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const opened = await openReport(token)
  if (opened.kind !== "open") {
    const isAllowed = opened.kind === "none"
    return (
      <div className="page narrow">
        <PageHeader
          title={isAllowed ? "There is no report here" : "Too many wrong links"}
          lead={
            isAllowed
              ? "The link may be cut short, or the report may have been taken back or released anew with another link. Use the newest e-mail, or ask your organiser."
              : "From your network, too many links were tried that lead nowhere. Please wait a quarter of an hour."
          }
        />
      </div>
    )
  }
  return (
    <div className="page">
      <TakeAlong address={`/report/${token}`} />
      <ReportView report={opened.report} />
    </div>
  )
}
