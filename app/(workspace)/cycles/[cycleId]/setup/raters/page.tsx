import type { Metadata } from "next"
import Link from "next/link"
import { askAllSuggested } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { draftOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { Card, EmptyState, Notice } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import { remarksOn } from "@/lib/cycle/checklist"
import { listCandidates, listSubjects, type CycleDetails } from "@/lib/cycle/store"
import type { ReviewSubject } from "@/lib/cycle/subjects"
import { suggestRaters } from "@/lib/cycle/suggestion"

export const metadata: Metadata = { title: "Raters of the cycle" }

export default async function RatersPage({ params }: { params: CycleParams }) {
  const { db, viewer, cycle } = await draftOf(params)
  const subjects = await listSubjects(db, viewer, cycle.id)
  const candidates = await listCandidates(db, viewer)
  const suggested = subjects
    .flatMap((subject) => Object.values(suggestRaters(subject, candidates, cycle.questionnaire.groups)))
    .reduce((sum, { length }) => sum + length, 0)
  if (subjects.length === 0) {
    return (
      <EmptyState
        title="First choose who is reviewed"
        action={
          <ButtonLink href={`/cycles/${cycle.id}/setup/subjects`} variant="primary">
            Choose people
          </ButtonLink>
        }
      >
        Then you choose here who is asked about each of them.
      </EmptyState>
    )
  }
  return (
    <>
      {suggested > 0 && (
        <Notice title="Going by who reports to whom">
          <form action={askAllSuggested.bind(null, cycle.id)} className="stack">
            <p>
              {suggested === 1 ? "One more invitation is" : `${suggested} more invitations are`} likely: managers,
              people with the same manager as peers, and direct reports. You can take out anyone afterwards.
            </p>
            <div>
              <SubmitButton variant="secondary" pendingLabel="Adding …">
                {suggested === 1 ? "Add it" : `Add all ${suggested}`}
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
          Continue to the last check
        </ButtonLink>
      </div>
    </>
  )
}

function SubjectCard({ cycle, subject }: { cycle: CycleDetails; subject: ReviewSubject }) {
  const { missing, hints } = remarksOn(subject, cycle)
  return (
    <Card>
      <div className="row apart">
        <h2>
          <Link href={`/cycles/${cycle.id}/setup/raters/${subject.id}`}>{subject.name}</Link>
        </h2>
        <ButtonLink href={`/cycles/${cycle.id}/setup/raters/${subject.id}`}>
          Choose raters<span className="visually-hidden"> of {subject.name}</span>
        </ButtonLink>
      </div>
      <p className={styles.facts}>
        {cycle.questionnaire.groups.map(({ id, name }) => (
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
      {hints.length > 0 && (
        <ul className={`${styles.remarks} small quiet`}>
          {hints.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
