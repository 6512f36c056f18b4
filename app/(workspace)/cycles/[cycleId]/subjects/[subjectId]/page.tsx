import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { askNewPerson, askPeople, remindOne, withdraw } from "@/app/(workspace)/cycles/[cycleId]/actions"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { CoachSection } from "@/app/(workspace)/cycles/coachSection"
import { cycleOf, idOf } from "@/app/(workspace)/cycles/organiser"
import { RaterForms } from "@/app/(workspace)/cycles/raterForms"
import { Badge, Card, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { cycleOverview, type OpenRater } from "@/lib/collecting/store"
import { listCandidates, listSubjects } from "@/lib/cycle/store"

export const metadata: Metadata = { title: "One person of the cycle" }

type Params = Promise<{ cycleId: string; subjectId: string }>

/** One person who is reviewed, while the cycle collects. */
export default async function SubjectPage({ params }: { params: Params }) {
  const { db, viewer, cycle, now } = await cycleOf(params)
  const subjectId = idOf((await params).subjectId)
  if (cycle.stage !== "collecting") redirect(`/cycles/${cycle.id}`)
  const overview = await cycleOverview(db, viewer, cycle.id, now)
  const subject = overview?.subjects.find(({ id }) => id === subjectId) ?? notFound()
  const people = await listCandidates(db, viewer)
  const raters = (await listSubjects(db, viewer, cycle.id)).find(({ id }) => id === subjectId)?.raters ?? []
  const asked = new Set([subject.personId, ...raters.map(({ personId }) => personId)])
  return (
    <div className="page">
      <PageHeader
        title={subject.name}
        back={{ href: `/cycles/${cycle.id}`, label: cycle.name }}
        lead={`${subject.answered} of ${subject.invited} have answered.`}
      />
      <Card>
        <div className={styles.groups}>
          {subject.groups.map(({ group, answered, invited }) => (
            <ProgressBar
              key={group.id}
              value={answered}
              max={invited}
              label={`${group.name}: ${answered} of ${invited}`}
            />
          ))}
        </div>
      </Card>
      <Section title="No answer yet">
        {subject.open.length === 0 ? (
          <p className="quiet">Everyone who was asked has answered.</p>
        ) : (
          <ul className={styles.rows}>
            {subject.open.map((rater) => (
              <li key={rater.invitationId}>
                <OpenRaterLine cycleId={cycle.id} rater={rater} />
              </li>
            ))}
          </ul>
        )}
        <p className="small quiet prose">
          Whoever has answered is not listed and cannot be withdrawn: choosing which answers count would be censoring.
          They can take an answer back themselves until the close.
        </p>
      </Section>
      <Section title="Ask more people">
        <p className="quiet prose">
          Each gets an invitation at once. How they appear in the report stays as they are told now.
        </p>
        <RaterForms
          groups={cycle.questionnaire.groups}
          people={people}
          free={people.filter(({ id }) => !asked.has(id))}
          askPeople={askPeople.bind(null, cycle.id, subject.id)}
          askNewPerson={askNewPerson.bind(null, cycle.id, subject.id)}
        />
      </Section>
      <CoachSection viewer={viewer} subjectId={subject.id} />
    </div>
  )
}

function OpenRaterLine({ cycleId, rater }: { cycleId: string; rater: OpenRater }) {
  const { invitationId, name, group, state, isRemindedToday, isUnreachable } = rater
  return (
    <>
      <span className={styles.who}>
        <strong>{name}</strong> <span className="quiet">{group.name}</span>
        {isUnreachable && (
          <span className="small">
            <br />
            The message could not be delivered; correct the address under People, then remind.
          </span>
        )}
      </span>
      {state === "missing" ? (
        <div className="row">
          {isRemindedToday ? (
            <span className="small quiet">Reminded today</span>
          ) : (
            <ActionForm action={remindOne.bind(null, cycleId, invitationId)}>
              <SubmitButton variant="secondary" pendingLabel="Writing …">
                Remind<span className="visually-hidden"> {name}</span>
              </SubmitButton>
            </ActionForm>
          )}
          <ConfirmButton
            variant="quiet"
            label={
              <>
                Withdraw<span className="visually-hidden"> {name}</span>
              </>
            }
            title={`Withdraw the invitation of ${name}?`}
            body={
              <p>
                Their link ends, and what they have typed but not sent is erased. You can ask them again later, by a new
                link.
              </p>
            }
            confirmLabel="Withdraw"
            pendingLabel="Withdrawing …"
            action={withdraw.bind(null, cycleId, invitationId)}
          />
        </div>
      ) : (
        <Badge tone={state === "declined" ? "warning" : undefined}>
          {state === "declined" ? "Declined" : "Withdrawn"}
        </Badge>
      )}
    </>
  )
}
