import { ScaleField } from "@/app/answer/_keeping/scaleField"
import { saveStep } from "@/app/answer/[token]/[invitationId]/actions"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import { StepForm } from "@/app/answer/[token]/[invitationId]/stepForm"
import type { Step } from "@/app/answer/[token]/[invitationId]/steps"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { addressOf } from "@/app/answer/[token]/addresses"
import { getWords } from "@/app/_server/words"
import { keptOf } from "@/lib/ballot/draft"
import { drawnToken } from "@/lib/ballot/drawn"
import { scoreField } from "@/lib/ballot/fields"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** The behaviours of one competency, each with the whole scale in words and "not observed" apart from it. */
export async function Ratings({
  link,
  step,
  around,
}: {
  link: RaterLink
  step: Extract<Step, { kind: "competency" }>
  around: Around
}) {
  const { draft, subjectName, token } = link
  const words = await getWords()
  const { questionnaire, group } = askedBy(words, link)
  const { scale } = questionnaire
  const isSelf = group.kind === "self"
  return (
    <StepForm
      action={saveStep.bind(null, token, link.id)}
      homeUrl={addressOf(link)}
      title={step.title}
      lead={step.about}
      around={around}
      behaviours={questionnaire.items.map(({ id }) => scoreField(id))}
    >
      <p className={`quiet small ${styles.keys}`}>
        {words.t.rich("answering.keys", {
          top: scale.points.length,
          notObserved: scale.notObserved.toLowerCase(),
          key: (chunks) => <kbd>{chunks}</kbd>,
        })}
      </p>
      {questionnaire.items
        .filter(({ id }) => step.itemIds.includes(id))
        .map((item) => {
          const kept = keptOf(draft, scoreField(item.id))
          return (
            <ScaleField
              key={item.id}
              name={scoreField(item.id)}
              legend={words.t(isSelf ? "answering.statement.self" : "answering.statement.other", {
                name: subjectName,
                behaviour: isSelf ? item.self : item.other,
              })}
              scale={scale}
              value={kept.value}
              drawn={drawnToken(kept)}
            />
          )
        })}
    </StepForm>
  )
}
