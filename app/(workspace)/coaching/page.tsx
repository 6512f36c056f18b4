import type { Metadata } from "next"
import Link from "next/link"
import { getContext } from "@/app/_server/context"
import { requireViewer } from "@/app/_server/viewer"
import { Badge, EmptyState, PageHeader } from "@/app/_ui/block"
import { dayWords } from "@/lib/cycle/deadline"
import { listCoachedReports } from "@/lib/release/store"

export const metadata: Metadata = { title: "Reports" }

/** The released reports of those whom this user coaches. */
export default async function CoachingPage() {
  const viewer = await requireViewer()
  const { db } = await getContext()
  const reports = await listCoachedReports(db, viewer)
  return (
    <div className="page">
      <PageHeader title="Reports" lead="Of the people you coach, as soon as they are released." />
      {reports.length === 0 ? (
        <EmptyState title="No report yet">
          When the report of somebody whom you coach is released, it appears here.
        </EmptyState>
      ) : (
        <div className="table-frame">
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Cycle</th>
                <th scope="col">Yours since</th>
                <th scope="col">Passed on</th>
              </tr>
            </thead>
            <tbody>
              {reports.map(({ reportId, subjectId, subjectName, cycleName, since, releasedAt }) => (
                <tr key={reportId}>
                  <th scope="row">
                    <Link href={`/coaching/${subjectId}`} prefetch={false}>
                      {subjectName}
                    </Link>
                  </th>
                  <td>{cycleName}</td>
                  <td data-label="Yours since">{dayWords(since)}</td>
                  <td>{releasedAt ? `On ${dayWords(releasedAt)}` : <Badge>Not passed on</Badge>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
