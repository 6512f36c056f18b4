import { release, takeReleaseBack } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { ConfirmButton } from "@/app/_ui/confirm"
import type { ReleaseRow } from "@/lib/release/store"

type Waiting = Pick<ReleaseRow, "coach" | "coachReleasedAt" | "releasedAt">

/** Whether a report waits to be given to its coach. */
export function waitsForCoach({ coach, coachReleasedAt }: Waiting): boolean {
  return coach !== null && coachReleasedAt === null
}

/** Releases all reports that wait: to coaches first, or to the people they are about. */
export function ReleaseAll({ cycleId, reports }: { cycleId: string; reports: Waiting[] }) {
  const forCoaches = reports.filter(waitsForCoach).length
  const forSubjects = reports.filter(({ releasedAt }) => releasedAt === null).length
  return (
    <div className="row">
      {forCoaches > 0 && (
        <ConfirmButton
          label="Release all to coaches"
          variant="secondary"
          title={`Release ${countOf(forCoaches)} to coaches?`}
          body="Each coach gets an e-mail. The people the reports are about get nothing yet."
          confirmLabel="Release to coaches"
          action={release.bind(null, cycleId, null, "coach")}
        />
      )}
      {forSubjects > 0 && (
        <ConfirmButton
          label="Release all"
          variant="primary"
          title={`Release ${countOf(forSubjects)}?`}
          body={`${forCoaches > 0 ? "Some coaches have not had theirs yet; they get them at the same time. " : ""}Each person gets an e-mail with a link to their own report. You can take a release back, which ends its link; what was read stays read.`}
          confirmLabel="Release"
          action={release.bind(null, cycleId, null, "subject")}
        />
      )}
    </div>
  )
}

function countOf(reports: number): string {
  return reports === 1 ? "one report" : `${reports} reports`
}

/** What can be done next with one report. */
export function ReleaseOne({ cycleId, report }: { cycleId: string; report: ReleaseRow }) {
  const { reportId, subjectId, subjectName, coach, coachReleasedAt, releasedAt } = report
  return (
    <div className="row">
      {coach && waitsForCoach(report) && (
        <ConfirmButton
          label="Release to the coach"
          variant={releasedAt ? "secondary" : "primary"}
          title={`Release this report to ${coach.name}?`}
          body={`${coach.name} gets an e-mail, and can pass the report on to ${subjectName}.`}
          confirmLabel="Release"
          action={release.bind(null, cycleId, subjectId, "coach")}
        />
      )}
      {!releasedAt && (
        <ConfirmButton
          label={`Release to ${subjectName}`}
          variant={waitsForCoach(report) ? "secondary" : "primary"}
          title={`Release this report to ${subjectName}?`}
          body={`${subjectName} gets an e-mail with a link to it.${coach && !coachReleasedAt ? ` ${coach.name} has not had it yet, and gets it at the same time.` : ""}`}
          confirmLabel="Release"
          action={release.bind(null, cycleId, subjectId, "subject")}
        />
      )}
      {(releasedAt || coachReleasedAt) && (
        <ConfirmButton
          label="Take the release back"
          title="Take this release back?"
          body={`Nobody but you can open it then: the link that ${subjectName} got ends${coach ? `, and ${coach.name} no longer sees it` : ""}. You can release the report again, with a new link.`}
          confirmLabel="Take back"
          action={takeReleaseBack.bind(null, cycleId, reportId)}
        />
      )}
    </div>
  )
}
