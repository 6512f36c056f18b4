import Link from "next/link"
import { redirect } from "next/navigation"
import { DeleteCycle } from "@/app/(workspace)/cycles/deleteCycle"
import { Badge, Card, Notice, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import type { Viewer } from "@/lib/access/viewer"
import { findClosedCycle } from "@/lib/collecting/store"
import { dayWords } from "@/lib/cycle/deadline"
import type { CycleDetails } from "@/lib/cycle/store"
import type { Db } from "@/lib/db/client"

/** What is left to do when answers are counted: read and release the reports. */
export async function ClosedCyclePage({ db, viewer, cycle }: { db: Db; viewer: Viewer; cycle: CycleDetails }) {
  const closed = await findClosedCycle(db, viewer, cycle.id)
  if (!closed) redirect("/cycles")
  const released = closed.subjects.filter(({ isReleased }) => isReleased).length
  const reports = `/cycles/${cycle.id}/reports`
  return (
    <div className="page">
      <PageHeader
        title={cycle.name}
        back={{ href: "/cycles", label: "Review cycles" }}
        lead={`Closed on ${dayWords(cycle.closedAt!)}. Answers are counted and the reports are computed; nothing can be added.`}
        actions={<Badge>Closed</Badge>}
      />
      <Card>
        <ProgressBar
          value={closed.counted}
          max={closed.invited}
          label={
            <strong>
              {closed.counted} of {closed.invited} answered
            </strong>
          }
        />
        {closed.damaged > 0 && (
          <Notice tone="warning">
            {closed.damaged === 1 ? "One ballot" : `${closed.damaged} ballots`} could not be opened and{" "}
            {closed.damaged === 1 ? "is" : "are"} not counted. The ballot box lists the receipts.
          </Notice>
        )}
        <p className="small quiet">
          Everyone who answered holds a receipt, and can find it in the public{" "}
          <Link href={`/ballot-box/${cycle.id}`}>ballot box</Link>.
        </p>
      </Card>
      <Section title="Reports">
        <div className="row apart">
          <p className="quiet">
            {released === 0
              ? "None is released yet: only organisers can read them."
              : `${released} of ${closed.subjects.length} released.`}
          </p>
          <ButtonLink href={reports} variant="primary">
            Read and release reports
          </ButtonLink>
        </div>
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Report</th>
              </tr>
            </thead>
            <tbody>
              {closed.subjects.map(({ id, name, isReleased }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`${reports}/${id}`}>{name}</Link>
                  </th>
                  <td>{isReleased ? <Badge tone="success">Released</Badge> : <Badge>Not released</Badge>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title="Beyond single reports">
        <ul>
          <li>
            <Link href={`/cycles/${cycle.id}/organisation`}>What the reports say together, for the organisation</Link>
          </li>
          <li>
            <Link href={`/cycles/${cycle.id}/questionnaire`}>Does this questionnaire measure anything?</Link>
          </li>
        </ul>
      </Section>
      <Card>
        <DeleteCycle cycle={cycle} />
      </Card>
    </div>
  )
}
