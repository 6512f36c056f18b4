import type { Metadata } from "next"
import Link from "next/link"
import { launch } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { draftOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { getContext } from "@/app/_server/context"
import { checklist, type Remark } from "@/lib/cycle/checklist"
import { dayWords, timeLeft } from "@/lib/cycle/deadline"
import { listSubjects } from "@/lib/cycle/store"

export const metadata: Metadata = { title: "Check and launch" }

export default async function ReviewPage({ params }: { params: CycleParams }) {
  const { db, viewer, cycle, now } = await draftOf(params)
  const { transport } = await getContext()
  const subjects = await listSubjects(db, viewer, cycle.id)
  const { missing, hints } = checklist(cycle, subjects, now)
  const invitations = subjects.flatMap(({ raters }) => raters)
  const people = new Set(invitations.map(({ personId }) => personId)).size
  const mails = invitations.length === 1 ? "1 e-mail" : `${invitations.length} e-mails`
  const goOut = invitations.length === 1 ? "goes out" : "go out"
  return (
    <>
      <Section title="What is missing">
        {missing.length === 0 ? (
          <Notice tone="success" title="Nothing. This cycle can be launched." />
        ) : (
          <Notice tone="danger" title="Before you can launch">
            <Remarks cycleId={cycle.id} remarks={missing} />
          </Notice>
        )}
      </Section>
      {hints.length > 0 && (
        <Section title="Worth knowing">
          <Card>
            <Remarks cycleId={cycle.id} remarks={hints} />
            <p className="small quiet">
              None of this stands in the way. Small groups are never left out; they are merged so that nobody can work
              out who said what.
            </p>
          </Card>
        </Section>
      )}
      <Section title="At a glance">
        <Card>
          <dl className={styles.facts}>
            <Fact name="People reviewed" value={String(subjects.length)} />
            <Fact name="People asked" value={String(people)} />
            <Fact name="Invitations" value={String(invitations.length)} />
            <Fact
              name="Last day for answers"
              value={cycle.deadline ? `${dayWords(cycle.deadline)} (${timeLeft(cycle.deadline, now)})` : "not set"}
            />
            <Fact name="Shown from" value={`${cycle.threshold} anonymous answers on`} />
          </dl>
          {missing.length === 0 && (
            <div>
              <ConfirmButton
                variant="primary"
                label="Launch"
                title="Launch this cycle?"
                body={
                  <div className="stack">
                    <p>
                      {mails} {goOut} now{!transport && ", to the Mailbox, since no mail server is set"}. From then on
                      the questionnaire, the people reviewed and the threshold are fixed. You can still add raters,
                      remind people and extend the deadline.
                    </p>
                  </div>
                }
                confirmLabel={`Launch, ${mails} ${goOut}`}
                pendingLabel="Launching …"
                action={launch.bind(null, cycle.id)}
              />
            </div>
          )}
        </Card>
      </Section>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="small">{name}</dt>
      <dd className={styles.fact}>{value}</dd>
    </div>
  )
}

function Remarks({ cycleId, remarks }: { cycleId: string; remarks: Remark[] }) {
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ step, subjectId, text }) => (
        <li key={`${subjectId} ${text}`}>
          {text}{" "}
          <Link prefetch={false} href={`/cycles/${cycleId}/setup/${step}${subjectId ? `/${subjectId}` : ""}`}>
            {step === "raters" ? "Choose raters" : "Mend this"}
          </Link>
        </li>
      ))}
    </ul>
  )
}
