import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { askNewPerson, askPeople } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { askSuggested, dropRater } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/raters/[subjectId]/raters.module.css"
import cycleStyles from "@/app/(workspace)/cycles/cycles.module.css"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import { draftOf, idOf } from "@/app/(workspace)/cycles/organiser"
import { RaterForms } from "@/app/(workspace)/cycles/raterForms"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import { remarksOn } from "@/lib/cycle/checklist"
import { listCandidates, listSubjects } from "@/lib/cycle/store"
import type { Rater } from "@/lib/cycle/subjects"
import { suggestRaters } from "@/lib/cycle/suggestion"
import type { RaterGroup } from "@/lib/questionnaire/schema"

export const metadata: Metadata = { title: "Raters of one person" }

type Params = Promise<{ cycleId: string; subjectId: string }>

export default async function SubjectRatersPage({ params }: { params: Params }) {
  const { db, viewer, cycle } = await draftOf(params)
  const { groups } = cycle.questionnaire
  const subjectId = idOf((await params).subjectId)
  const subjects = await listSubjects(db, viewer, cycle.id)
  const place = subjects.findIndex(({ id }) => id === subjectId)
  const subject = subjects[place] ?? notFound()
  const next = subjects[place + 1]
  const candidates = await listCandidates(db, viewer)
  const names = new Map(candidates.map(({ id, name }) => [id, name]))
  const suggested = suggestRaters(subject, candidates, groups)
  const asked = new Set([subject.personId, ...subject.raters.map(({ personId }) => personId)])
  const { missing, hints } = remarksOn(subject, cycle)
  return (
    <>
      <Section title={`Who is asked about ${subject.name}`}>
        {missing.map(({ text }) => (
          <Notice key={text} tone="danger">
            {text}
          </Notice>
        ))}
        {hints.length > 0 && (
          <Notice tone="warning" title="Worth knowing">
            <ul className={cycleStyles.remarks}>
              {hints.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {groups.map((group) => (
          <Card key={group.id}>
            <div className="row apart">
              <h3>{group.name}</h3>
              <span className="small quiet">{treatmentOf(group, subject.name, cycle.threshold)}</span>
            </div>
            <Chips
              cycleId={cycle.id}
              group={group}
              raters={subject.raters.filter((rater) => rater.group === group.id)}
            />
            {group.kind === "self" && !subject.raters.some((rater) => rater.group === group.id) && (
              <form action={askSuggested.bind(null, cycle.id, subject.id, group.id, [subject.personId])}>
                <SubmitButton variant="secondary" pendingLabel="Adding …">
                  Ask {subject.name} too
                </SubmitButton>
              </form>
            )}
            {suggested[group.id] && (
              <form
                action={askSuggested.bind(null, cycle.id, subject.id, group.id, suggested[group.id]!)}
                className="row"
              >
                <SubmitButton variant="secondary" pendingLabel="Adding …">
                  Add {suggested[group.id]!.map((id) => names.get(id)).join(", ")}
                </SubmitButton>
                <span className="small quiet">as who reports to whom suggests</span>
              </form>
            )}
          </Card>
        ))}
      </Section>
      <Section title="Add people">
        <RaterForms
          groups={groups}
          people={candidates}
          free={candidates.filter(({ id }) => !asked.has(id))}
          askPeople={askPeople.bind(null, cycle.id, subject.id)}
          askNewPerson={askNewPerson.bind(null, cycle.id, subject.id)}
        />
      </Section>
      <CoachSection viewer={viewer} subjectId={subject.id} />
      <div className="row">
        {next ? (
          <ButtonLink href={`/cycles/${cycle.id}/setup/raters/${next.id}`} variant="primary">
            Next: {next.name}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/cycles/${cycle.id}/setup/review`} variant="primary">
            Continue to the last check
          </ButtonLink>
        )}
        <ButtonLink href={`/cycles/${cycle.id}/setup/raters`} variant="quiet">
          Back to all people
        </ButtonLink>
      </div>
    </>
  )
}

function Chips({ cycleId, group, raters }: { cycleId: string; group: RaterGroup; raters: Rater[] }) {
  if (raters.length === 0) return <p className="quiet">Nobody yet.</p>
  return (
    <ul className={styles.chips}>
      {raters.map(({ invitationId, name }) => (
        <li key={invitationId}>
          <form action={dropRater.bind(null, cycleId, invitationId)} className={styles.chip}>
            {name}
            <button type="submit" className={styles.remove} aria-label={`Remove ${name} from ${group.name}`}>
              ×
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

/** How answers of a group are shown. */
function treatmentOf({ kind }: RaterGroup, subjectName: string, threshold: number): string {
  if (kind === "self") return `Shown to ${subjectName} beside the others`
  if (kind === "identified") return "Shown by name; they are told before the first question"
  return `Anonymous: shown only together, from ${threshold} on`
}
