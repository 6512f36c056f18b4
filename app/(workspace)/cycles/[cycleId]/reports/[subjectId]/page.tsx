import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { withhold } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { ReleaseOne } from "@/app/(workspace)/cycles/[cycleId]/reports/releaseButtons"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import { readReport } from "@/app/_report/readReport"
import { readingIn } from "@/app/_report/readingIn"
import { ReleaseLog } from "@/app/_report/releaseLog"
import { ReportView } from "@/app/_report/reportView"
import { TakeAlong } from "@/app/_report/takeAlong"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { ButtonLink } from "@/app/_ui/button"
import { ConfirmButton } from "@/app/_ui/confirm"
import { findRelease } from "@/lib/release/findRelease"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("releasing.report.title") }
}

/** A report as the organiser sees it: the published numbers, and what can be done with it. */
export default async function OrganisersReportPage({
  params,
}: {
  params: Promise<{ cycleId: string; subjectId: string }>
}) {
  const { db, organiser, now } = await requireOrganiser()
  const words = await getWords()
  const { t } = words
  const { cycleId, subjectId } = await params
  const found = await readReport(db, organiser, subjectId, now)
  if (found.cycleId !== cycleId) notFound()
  const { reportId, subjectName } = found
  const release = (await findRelease(db, organiser, reportId)) ?? notFound()
  return (
    <div className="page">
      <div className="row apart no-print">
        <ButtonLink href={`/cycles/${cycleId}/reports`} variant="quiet">
          ← {t("releasing.report.back")}
        </ButtonLink>
        <ReleaseOne cycleId={cycleId} report={{ reportId, subjectId, subjectName, ...release }} />
      </div>
      <ReportView
        files={<TakeAlong address={`/cycles/${cycleId}/reports/${subjectId}`} />}
        reading={readingIn(words, found)}
        commentActions={(place) => (
          <span className="no-print">
            <ConfirmButton
              label={t("releasing.withhold.button")}
              variant="quiet"
              title={t("releasing.withhold.title")}
              body={t("releasing.withhold.about")}
              confirmLabel={t("releasing.withhold.button")}
              action={withhold.bind(null, { cycleId, subjectId, reportId, ...place })}
            />
          </span>
        )}
      />
      <ReleaseLog release={release} subjectName={subjectName} timeZone={organiser.timeZone} />
      <div className="no-print">
        <CoachSection subjectId={subjectId} />
      </div>
    </div>
  )
}
