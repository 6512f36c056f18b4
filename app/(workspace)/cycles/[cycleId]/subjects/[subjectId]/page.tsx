import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { OwnReviewCard } from "@/app/(workspace)/cycles/[cycleId]/ownReview"
import { SubjectView } from "@/app/(workspace)/cycles/[cycleId]/subjects/[subjectId]/subjectView"
import { requireCycle } from "@/app/(workspace)/cycles/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { findOverview } from "@/lib/cycle/findOverview"
import { findSubjectProgress } from "@/lib/cycle/findSubjectProgress"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

type Params = Promise<{ cycleId: string; subjectId: string }>

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("collecting.subject.title") }
}

/** One person who is reviewed, while the cycle collects. */
export default async function SubjectPage({ params }: { params: Params }) {
  const { db, organiser, cycle, now } = await requireCycle(params)
  const { t, language } = await getWords()
  if (cycle.stage !== "collecting") redirect(`/cycles/${cycle.id}`)
  const questionnaire = inLanguage(cycle.questionnaire, language)
  const subjectId = parseId((await params).subjectId)
  const back = { href: `/cycles/${cycle.id}`, label: cycle.name }
  const subject = await findSubjectProgress(db, organiser, cycle.id, subjectId, now)
  if (subject) {
    const { answered, invited } = subject
    return (
      <div className="page narrow">
        <PageHeader title={subject.name} back={back} lead={t("collecting.subject.lead", { answered, invited })} />
        <SubjectView cycleId={cycle.id} questionnaire={questionnaire} subject={subject} heading="h2" />
      </div>
    )
  }
  const own = (await findOverview(db, organiser, cycle.id, now))?.own
  if (own?.id !== subjectId) notFound()
  // The organiser's own review: another one adds, withdraws and reminds, and sees who is missing.
  return (
    <div className="page narrow">
      <PageHeader title={own.name} back={back} />
      <OwnReviewCard questionnaire={questionnaire} own={own} />
    </div>
  )
}
