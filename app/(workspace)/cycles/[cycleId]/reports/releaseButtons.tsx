import { release, takeReleaseBack } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { getWords } from "@/app/_server/words"
import { ConfirmButton } from "@/app/_ui/confirm"
import type { ReleaseRow } from "@/lib/release/listReleases"
import type { Waiting } from "@/lib/release/releases"

/** Whether a report waits to be given to its coach. */
function waitsForCoach({ coach, coachReleasedAt }: Pick<ReleaseRow, "coach" | "coachReleasedAt">): boolean {
  return coach !== null && coachReleasedAt === null
}

/** Releases all reports that wait: to coaches first, or to the people they are about. */
export async function ReleaseAll({
  cycleId,
  waiting: { forCoaches, forSubjects },
}: {
  cycleId: string
  waiting: Waiting
}) {
  const { t } = await getWords()
  return (
    <div className="row">
      {forCoaches > 0 && (
        <ConfirmButton
          label={t("releasing.all.toCoaches.button")}
          variant="secondary"
          title={t("releasing.all.toCoaches.title", { reports: forCoaches })}
          body={t("releasing.all.toCoaches.about")}
          confirmLabel={t("releasing.all.toCoaches.confirm")}
          action={release.bind(null, cycleId, null, "coach")}
        />
      )}
      {forSubjects > 0 && (
        <ConfirmButton
          label={t("releasing.all.toSubjects.button")}
          variant="primary"
          title={t("releasing.all.toSubjects.title", { reports: forSubjects })}
          body={t("releasing.all.toSubjects.about", { coaches: forCoaches })}
          confirmLabel={t("releasing.confirm")}
          action={release.bind(null, cycleId, null, "subject")}
        />
      )}
    </div>
  )
}

/** What can be done next with one report. */
export async function ReleaseOne({ cycleId, report }: { cycleId: string; report: Omit<ReleaseRow, "isOwn"> }) {
  const { t } = await getWords()
  const { reportId, subjectId, subjectName: name, coach, coachReleasedAt, releasedAt } = report
  const isWaiting = waitsForCoach(report)
  return (
    <div className="row">
      {coach && isWaiting && (
        <ConfirmButton
          label={t("releasing.one.toCoach.button")}
          variant={releasedAt ? "secondary" : "primary"}
          title={t("releasing.one.toCoach.title", { coach: coach.name })}
          body={t("releasing.one.toCoach.about", { coach: coach.name, name })}
          confirmLabel={t("releasing.confirm")}
          action={release.bind(null, cycleId, subjectId, "coach")}
        />
      )}
      {!releasedAt && (
        <ConfirmButton
          label={t("releasing.one.toSubject.button", { name })}
          variant={isWaiting ? "secondary" : "primary"}
          title={t("releasing.one.toSubject.title", { name })}
          body={
            coach && isWaiting
              ? t("releasing.one.toSubject.withCoach", { name, coach: coach.name })
              : t("releasing.one.toSubject.about", { name })
          }
          confirmLabel={t("releasing.confirm")}
          action={release.bind(null, cycleId, subjectId, "subject")}
        />
      )}
      {(releasedAt || coachReleasedAt) && (
        <ConfirmButton
          label={t("releasing.one.back.button")}
          title={t("releasing.one.back.title")}
          body={
            coach
              ? t("releasing.one.back.withCoach", { name, coach: coach.name })
              : t("releasing.one.back.about", { name })
          }
          confirmLabel={t("releasing.one.back.confirm")}
          action={takeReleaseBack.bind(null, cycleId, reportId)}
        />
      )}
    </div>
  )
}
