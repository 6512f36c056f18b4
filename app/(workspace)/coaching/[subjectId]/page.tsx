import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { passOn } from "@/app/(workspace)/coaching/actions"
import { Talk } from "@/app/(workspace)/coaching/[subjectId]/talk"
import { SharedPlan } from "@/app/_plan/sharedPlan"
import { readCoachedReport } from "@/app/_report/readReport"
import { readingIn } from "@/app/_report/readingIn"
import { ReleaseLog } from "@/app/_report/releaseLog"
import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { requireCoach } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { ButtonLink } from "@/app/_ui/button"
import { ConfirmButton } from "@/app/_ui/confirm"
import { findSharedPlan } from "@/lib/plan/findSharedPlan"
import { findCoachedRelease } from "@/lib/release/findRelease"
import { dayIn } from "@/lib/words/day"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("coaching.report.title") }
}

/** A released report, for the coach of its subject. */
export default async function CoachsReportPage({ params }: { params: Promise<{ subjectId: string }> }) {
  const { db, coach, now } = await requireCoach()
  const words = await getWords()
  const { t } = words
  const found = await readCoachedReport(db, coach, (await params).subjectId, now)
  const { reportId, subjectId, subjectName: name } = found
  const [release, plan] = await Promise.all([
    findCoachedRelease(db, coach, reportId),
    findSharedPlan(db, coach, subjectId),
  ])
  if (!release) notFound()
  const reading = readingIn(words, found)
  return (
    <div className="page">
      <div className="row apart no-print">
        <ButtonLink href="/coaching" variant="quiet">
          ← {t("coaching.report.back")}
        </ButtonLink>
        {!release.talkHeldOn && (
          <ButtonLink href="#talk" variant="quiet">
            {t("coaching.talk.link")}
          </ButtonLink>
        )}
        {!release.releasedAt && (
          <ConfirmButton
            label={t("coaching.report.passOn", { name })}
            variant="primary"
            title={t("coaching.report.question", { name })}
            body={t("coaching.report.about", { name })}
            confirmLabel={t("coaching.report.confirm")}
            action={passOn.bind(null, subjectId)}
          />
        )}
      </div>
      <ReportView
        files={<TakeAlong address={`/coaching/${subjectId}`} />}
        reading={reading}
        plan={plan && <SharedPlan found={plan} reading={reading} />}
      />
      <Talk
        subjectId={subjectId}
        name={name}
        heldOn={release.talkHeldOn}
        since={dayIn(coach.timeZone, release.coachReleasedAt!)}
        today={dayIn(coach.timeZone, now)}
      />
      <ReleaseLog release={release} subjectName={name} timeZone={coach.timeZone} />
    </div>
  )
}
