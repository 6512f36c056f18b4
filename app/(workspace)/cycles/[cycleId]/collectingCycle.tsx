import Link from "next/link"
import { redirect } from "next/navigation"
import { extend, remindEveryone, remindOfSubject } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { CloseButton } from "@/app/(workspace)/cycles/[cycleId]/closeButton"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { DeleteCycle } from "@/app/(workspace)/cycles/deleteCycle"
import { Badge, Card, Notice, PageHeader, ProgressBar, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import type { Viewer } from "@/lib/access/viewer"
import { cycleOverview, type CycleProgress, type SubjectProgress } from "@/lib/collecting/store"
import { dayText, dayWords, timeLeft } from "@/lib/cycle/deadline"
import type { CycleDetails } from "@/lib/cycle/store"
import type { Db } from "@/lib/db/client"

/** How far a cycle has come while it collects, and what its organiser can do. */
export async function CollectingCyclePage({
  db,
  viewer,
  cycle,
  now,
}: {
  db: Db
  viewer: Viewer
  cycle: CycleDetails
  now: Date
}) {
  const progress = await cycleOverview(db, viewer, cycle.id, now)
  // Closed a moment ago: the page of a closed cycle is the right one.
  if (!progress) redirect(`/cycles/${cycle.id}`)
  const missing = progress.subjects.flatMap(({ open }) => open.filter(({ state }) => state === "missing"))
  const unreachable = missing.filter(({ isUnreachable }) => isUnreachable)
  return (
    <div className="page">
      <PageHeader
        title={cycle.name}
        back={{ href: "/cycles", label: "Review cycles" }}
        lead={`Answers are taken until ${dayWords(cycle.deadline!)}: ${timeLeft(cycle.deadline!, now)}.`}
        actions={<Badge tone="accent">Collecting</Badge>}
      />
      {unreachable.length > 0 && (
        <Notice tone="warning" title="Some messages could not be delivered">
          To {unreachable.map(({ name }) => name).join(", ")}. Correct the address under People, then send a reminder.
        </Notice>
      )}
      <Card>
        <ProgressBar
          value={progress.answered}
          max={progress.invited}
          label={
            <strong>
              {progress.answered} of {progress.invited} answered
            </strong>
          }
        />
        <p className={styles.facts}>
          <span>{missing.length === 0 ? "Nobody is missing" : `${missing.length} missing`}</span>
          {progress.declined > 0 && <span>{progress.declined} declined</span>}
          {progress.withdrawn > 0 && <span>{progress.withdrawn} withdrawn</span>}
        </p>
        {missing.length > 0 && missing.every(({ isRemindedToday }) => isRemindedToday) && (
          <output className="small quiet">Everyone who is missing was reminded today.</output>
        )}
        {missing.some(({ isRemindedToday }) => !isRemindedToday) && (
          <ActionForm action={remindEveryone.bind(null, cycle.id)}>
            <FormActions>
              <SubmitButton pendingLabel="Writing reminders …">Remind everyone who is missing</SubmitButton>
              <span className="small quiet">Each at most once a day.</span>
            </FormActions>
          </ActionForm>
        )}
      </Card>
      <Section title="People reviewed">
        <p className="quiet prose">
          You see who is still missing, so that you can remind them. When somebody answered, and what, nobody sees.
        </p>
        <ul className={styles.list}>
          {progress.subjects.map((subject) => (
            <li key={subject.id}>
              <SubjectCard cycleId={cycle.id} subject={subject} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Deadline and close">
        <Card>
          <ActionForm action={extend.bind(null, cycle.id)}>
            <TextField
              name="deadline"
              label="Extend the deadline"
              hint="The cycle closes by itself when this day has ended, in UTC."
              type="date"
              min={dayText(cycle.deadline!)}
              defaultValue={dayText(cycle.deadline!)}
              style={{ maxWidth: "14rem" }}
            />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel="Extending …">
                Extend
              </SubmitButton>
            </FormActions>
          </ActionForm>
          <hr />
          <CloseNow cycle={cycle} progress={progress} missing={missing.length} />
          <hr />
          <DeleteCycle cycle={cycle} />
        </Card>
      </Section>
    </div>
  )
}

function SubjectCard({ cycleId, subject }: { cycleId: string; subject: SubjectProgress }) {
  const missing = subject.open.filter(({ state }) => state === "missing")
  const isEveryoneReminded = missing.every(({ isRemindedToday }) => isRemindedToday)
  return (
    <Card>
      <div className={styles.cycle}>
        <h3>
          <Link href={`/cycles/${cycleId}/subjects/${subject.id}`}>{subject.name}</Link>
        </h3>
        <ProgressBar
          value={subject.answered}
          max={subject.invited}
          label={`${subject.answered} of ${subject.invited} answered`}
        />
      </div>
      <p className={styles.facts}>
        {subject.groups.map(({ group, answered, invited }) => (
          <span key={group.id}>
            {group.name}{" "}
            <strong className="numbers">
              {answered} of {invited}
            </strong>
          </span>
        ))}
      </p>
      {missing.length > 0 && (
        <div className="row apart">
          <p className="small">
            <span className="quiet">Missing: </span>
            {missing.map(({ name }) => name).join(", ")}
          </p>
          {isEveryoneReminded ? (
            <span className="small quiet">Reminded today</span>
          ) : (
            <ActionForm action={remindOfSubject.bind(null, cycleId, subject.id)}>
              <SubmitButton variant="secondary" pendingLabel="Writing …">
                {missing.length === 1 ? "Remind" : `Remind all ${missing.length}`}
                <span className="visually-hidden"> about {subject.name}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
    </Card>
  )
}

function CloseNow({ cycle, progress, missing }: { cycle: CycleDetails; progress: CycleProgress; missing: number }) {
  const { answered } = progress
  const answers = answered === 1 ? "The 1 answer is" : `All ${answered} answers are`
  return (
    <div className="row apart">
      <p className="quiet">Close now, without waiting for the deadline.</p>
      <CloseButton
        cycleId={cycle.id}
        body={
          <div className="stack">
            <p>
              {answered === 0
                ? "Nobody has answered yet, so the reports will say nothing."
                : `${answers} opened, mixed and counted, and every report is computed once.`}{" "}
              This is final: nobody can answer, change or take back an answer afterwards, and the cycle cannot be opened
              again.
            </p>
            {missing > 0 && <p>{missing === 1 ? "One person has" : `${missing} people have`} not answered yet.</p>}
          </div>
        }
      />
    </div>
  )
}
