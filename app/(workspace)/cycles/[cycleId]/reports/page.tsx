import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { z } from "zod"
import { release } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { TakeAllAlong } from "@/app/(workspace)/cycles/[cycleId]/reports/takeAllAlong"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Badge, PageHeader } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { dayInWords, dayOf } from "@/lib/db/day"
import { listReports } from "@/lib/report/store"

export const metadata: Metadata = { title: "Reports" }

export default async function ReportsPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const viewer = await requireOrganiser()
  const { cycleId } = await params
  if (!z.uuid().safeParse(cycleId).success) notFound()
  const { db } = await getContext()
  const found = await listReports(db, viewer, cycleId)
  if (!found) notFound()
  const waiting = found.reports.filter(({ releasedAt }) => releasedAt === null)
  return (
    <div className="page">
      <PageHeader
        title="Reports"
        lead={`${found.cycleName}. Reports were computed at the close and do not change any more. Release them when you are ready to talk about them.`}
        back={{ href: `/cycles/${cycleId}`, label: found.cycleName }}
        actions={
          waiting.length > 0 && (
            <ConfirmButton
              label="Release all"
              variant="primary"
              title={`Release ${waiting.length === 1 ? "one report" : `${waiting.length} reports`}?`}
              body="Each person gets an e-mail with a link to their own report. You can take a release back, which ends its link; what was read stays read."
              confirmLabel="Release"
              action={release.bind(null, cycleId, null)}
            />
          )
        }
      />
      <TakeAllAlong address={`/cycles/${cycleId}/reports`} cycleName={found.cycleName} count={found.reports.length} />
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {found.reports.map(({ subjectId, subjectName, releasedAt }) => (
              <tr key={subjectId}>
                <th scope="row">
                  <Link href={`/cycles/${cycleId}/reports/${subjectId}`}>{subjectName}</Link>
                </th>
                <td>{releasedAt ? <Badge tone="success">Released on {dayInWords(dayOf(releasedAt))}</Badge> : <Badge>Not released</Badge>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
