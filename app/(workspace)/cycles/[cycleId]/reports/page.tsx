import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { z } from "zod"
import { ReleaseAll } from "@/app/(workspace)/cycles/[cycleId]/reports/releaseButtons"
import { TakeAllAlong } from "@/app/(workspace)/cycles/[cycleId]/reports/takeAllAlong"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Badge, PageHeader } from "@/app/_ui/block"
import { dayWords } from "@/lib/cycle/deadline"
import { listReleases, type ReleaseRow } from "@/lib/release/store"

export const metadata: Metadata = { title: "Reports" }

export default async function ReportsPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const viewer = await requireOrganiser()
  const { cycleId } = await params
  if (!z.uuid().safeParse(cycleId).success) notFound()
  const { db } = await getContext()
  const found = await listReleases(db, viewer, cycleId)
  if (!found) notFound()
  return (
    <div className="page">
      <PageHeader
        title="Reports"
        lead={`${found.cycleName}. Reports were computed at the close and do not change any more. Release them when you are ready to talk about them.`}
        back={{ href: `/cycles/${cycleId}`, label: found.cycleName }}
        actions={<ReleaseAll cycleId={cycleId} reports={found.reports} />}
      />
      <TakeAllAlong address={`/cycles/${cycleId}/reports`} cycleName={found.cycleName} count={found.reports.length} />
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Coach</th>
              <th scope="col">State</th>
              <th scope="col">Opened</th>
            </tr>
          </thead>
          <tbody>
            {found.reports.map((row) => (
              <tr key={row.subjectId}>
                <th scope="row">
                  <Link href={`/cycles/${cycleId}/reports/${row.subjectId}`} prefetch={false}>
                    {row.subjectName}
                  </Link>
                </th>
                <td data-label="Coach:">{row.coach?.name}</td>
                <td>
                  <State row={row} />
                </td>
                <td data-label="Opened:">{openedWords(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function State({ row: { coachReleasedAt, releasedAt } }: { row: ReleaseRow }) {
  const since = releasedAt ?? coachReleasedAt
  if (!since) return <Badge>Not released</Badge>
  return (
    <>
      {releasedAt ? <Badge tone="success">Released</Badge> : <Badge tone="accent">With the coach</Badge>}{" "}
      <span className="quiet small">{dayWords(since)}</span>
    </>
  )
}

function openedWords({ subjectName, coach, openings }: ReleaseRow): string {
  const readers = openings.filter(({ name }) => name === subjectName || name === coach?.name)
  return readers.map(({ name, day }) => `${name}, ${dayWords(day)}`).join("; ")
}
