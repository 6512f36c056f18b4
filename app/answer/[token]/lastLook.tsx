import Link from "next/link"
import { sendAnswers } from "@/app/answer/[token]/actions"
import type { Around } from "@/app/answer/[token]/around"
import styles from "@/app/answer/[token]/answer.module.css"
import type { Step } from "@/app/answer/[token]/steps"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { SubmitButton } from "@/app/_ui/form"
import { appearanceOf } from "@/lib/ballot/appearance"
import type { RaterInvitation } from "@/lib/ballot/store"
import { progressOf } from "@/lib/questionnaire/answers"

/** What is answered and what is not, how it will appear, and the button that sends it. */
export function LastLook({ invitation, steps, around }: { invitation: RaterInvitation; steps: Step[]; around: Around }) {
  const { cycle, draft, group, groupSize, subjectName, token, submitted } = invitation
  const { questionnaire } = cycle
  const { answered, total, missing } = progressOf(questionnaire, draft)
  const written = questionnaire.questions.filter(({ id }) => draft.comments[id])
  const label = (score: number | null | undefined) =>
    score === undefined ? "no answer" : score === null ? questionnaire.scale.notObserved : questionnaire.scale.points[score - 1]!.label
  return (
    <div className="page narrow">
      <PageHeader title="A last look" lead={`${answered} of ${total} behaviours answered, ${written.length} comments written.`} back={{ href: `/answer/${token}?step=${around.previous!.id}`, label: "Back" }} />
      {missing.length > 0 && (
        <Notice tone="warning" title={missing.length === 1 ? "One behaviour has no answer" : `${missing.length} behaviours have no answer`}>
          You may leave it like this; they count as “{questionnaire.scale.notObserved.toLowerCase()}”. Or go back to:{" "}
          {steps
            .filter((step) => step.kind === "competency" && step.itemIds.some((id) => missing.includes(id)))
            .map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <Link href={`/answer/${token}?step=${id}`} prefetch={false}>
                  {title}
                </Link>
              </span>
            ))}
        </Notice>
      )}
      <Card>
        <p>
          <strong>{appearanceOf(group, groupSize, cycle.threshold, subjectName)}</strong>
        </p>
        <p className="quiet">Until the last day you can change your answers or take them back, by this same link.</p>
        <form action={sendAnswers.bind(null, token)}>
          <SubmitButton pendingLabel="Sending …">{submitted ? "Send the changed answers" : "Send my answers"}</SubmitButton>
        </form>
      </Card>
      {steps.map((step) =>
        step.kind === "competency" ? (
          <section key={step.id} className={styles.review}>
            <h2>
              {step.title}{" "}
              <Link href={`/answer/${token}?step=${step.id}`} prefetch={false}>
                change<span className="visually-hidden"> {step.title}</span>
              </Link>
            </h2>
            <dl>
              {questionnaire.items
                .filter(({ id }) => step.itemIds.includes(id))
                .map((item) => (
                  <div key={item.id} className={missing.includes(item.id) ? styles.missing : undefined}>
                    <dt>{group.kind === "self" ? item.self : item.other}</dt>
                    <dd>{label(draft.scores[item.id])}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ) : step.kind === "words" && written.length > 0 ? (
          <section key={step.id} className={styles.review}>
            <h2>
              {step.title}{" "}
              <Link href={`/answer/${token}?step=${step.id}`} prefetch={false}>
                change<span className="visually-hidden"> what you wrote</span>
              </Link>
            </h2>
            {written.map(({ id, other, self }) => (
              <div key={id} className={styles.comment}>
                <h3>{group.kind === "self" ? self : other}</h3>
                <p dir="auto">{draft.comments[id]}</p>
              </div>
            ))}
          </section>
        ) : null,
      )}
    </div>
  )
}
