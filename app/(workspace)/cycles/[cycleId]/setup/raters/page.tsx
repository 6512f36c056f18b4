import type { Metadata } from "next"
import Link from "next/link"
import { askAllSuggested } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { CYCLE_TAGS } from "@/app/(workspace)/cycles/tags"
import { getWords } from "@/app/_server/words"
import { Card, EmptyState, Notice } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import { remarksOn } from "@/lib/cycle/checklist"
import type { CycleDetails } from "@/lib/cycle/findCycle"
import { listCandidates } from "@/lib/cycle/listCandidates"
import { listSubjects } from "@/lib/cycle/listSubjects"
import type { ReviewSubject } from "@/lib/cycle/subjects"
import { suggestRaters } from "@/lib/cycle/suggestion"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.raters.title") }
}

export default async function RatersPage({ params }: { params: CycleParams }) {
  const { db, organiser, cycle } = await requireDraft(params)
  const { t } = await getWords()
  const subjects = await listSubjects(db, organiser, cycle.id)
  const candidates = await listCandidates(db, organiser)
  const suggested = subjects
    .flatMap((subject) => Object.values(suggestRaters(subject, candidates, cycle.questionnaire.groups)))
    .reduce((sum, { length }) => sum + length, 0)
  if (subjects.length === 0) {
    return (
      <EmptyState
        title={t("setUp.raters.firstSubjects.title")}
        action={
          <ButtonLink href={`/cycles/${cycle.id}/setup/subjects`} variant="primary">
            {t("setUp.raters.firstSubjects.button")}
          </ButtonLink>
        }
      >
        {t("setUp.raters.firstSubjects.about")}
      </EmptyState>
    )
  }
  return (
    <>
      {suggested > 0 && (
        <Notice title={t("setUp.raters.suggested.title")}>
          <form action={askAllSuggested.bind(null, cycle.id)} className="stack">
            <p>{t("setUp.raters.suggested.about", { invitations: suggested })}</p>
            <div>
              <SubmitButton variant="secondary" pendingLabel={t("setUp.adding")}>
                {t("setUp.raters.suggested.button", { invitations: suggested })}
              </SubmitButton>
            </div>
          </form>
        </Notice>
      )}
      <ul className={styles.list}>
        {subjects.map((subject) => (
          <li key={subject.id}>
            <SubjectCard cycle={cycle} subject={subject} />
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink href={`/cycles/${cycle.id}/setup/review`} variant="primary">
          {t("setUp.raters.toReview")}
        </ButtonLink>
      </div>
    </>
  )
}

async function SubjectCard({ cycle, subject }: { cycle: CycleDetails; subject: ReviewSubject }) {
  const words = await getWords()
  const { missing, toConfirm, hints } = remarksOn(words, subject, cycle)
  const remarks = [...toConfirm, ...hints]
  const { name } = subject
  const address = `/cycles/${cycle.id}/setup/raters/${subject.id}`
  return (
    <Card>
      <div className="row apart">
        <h2>
          <Link href={address}>{name}</Link>
        </h2>
        <ButtonLink href={address}>{words.t.rich("setUp.raters.choose", { ...CYCLE_TAGS, name })}</ButtonLink>
      </div>
      <p className={styles.facts}>
        {inLanguage(cycle.questionnaire, words.language).groups.map(({ id, name }) => (
          <span key={id}>
            {name} <strong className="numbers">{subject.raters.filter(({ group }) => group === id).length}</strong>
          </span>
        ))}
      </p>
      {missing.map(({ text }) => (
        <Notice key={text} tone="danger">
          {text}
        </Notice>
      ))}
      {remarks.length > 0 && (
        <ul className={`${styles.remarks} small quiet`}>
          {remarks.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
