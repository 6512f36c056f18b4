import { addressOf } from "@/app/answer/[token]/addresses"
import type { CSSProperties } from "react"
import { saveStep } from "@/app/answer/[token]/[invitationId]/actions"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import { NOT_OBSERVED, scoreField } from "@/app/answer/[token]/[invitationId]/draftForm"
import { StepForm } from "@/app/answer/[token]/[invitationId]/stepForm"
import type { Step } from "@/app/answer/[token]/[invitationId]/steps"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { getWords } from "@/app/_server/words"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { progressOf } from "@/lib/questionnaire/answers"

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
  const { questionnaire, group } = askedBy(await getWords(), link)
  const isSelf = group.kind === "self"
  const items = questionnaire.items.filter(({ id }) => step.itemIds.includes(id))
  const { total, answered } = progressOf(questionnaire, draft)
  const scaleStyle = { "--points": questionnaire.scale.points.length } as CSSProperties
  const here = items.filter(({ id }) => draft.scores[id] !== undefined).length
  return (
    <StepForm
      key={items.map(({ id }) => draft.scores[id] ?? "-").join("")}
      action={saveStep.bind(null, token, link.id)}
      draftUrl={`${addressOf(link)}/draft`}
      homeUrl={addressOf(link)}
      title={step.title}
      lead={step.about}
      around={around}
      answeredElsewhere={answered - here}
      answeredHere={here}
      total={total}
    >
      <p className={`quiet small ${styles.keys}`}>
        On a keyboard: <kbd>1</kbd> to <kbd>{questionnaire.scale.points.length}</kbd> choose and go on, <kbd>0</kbd> is
        “{questionnaire.scale.notObserved.toLowerCase()}”, arrows move along the scale.
      </p>
      {items.map((item) => (
        <fieldset key={item.id} className={styles.item}>
          <legend>{isSelf ? `I ${item.self}` : `${subjectName} ${item.other}`}</legend>
          <div className={styles.scale} style={scaleStyle}>
            {questionnaire.scale.points.map(({ value, label }) => (
              <Option
                key={value}
                itemId={item.id}
                value={String(value)}
                label={label}
                isChosen={draft.scores[item.id] === value}
              />
            ))}
            <span className={styles.apart}>
              <Option
                itemId={item.id}
                value={NOT_OBSERVED}
                label={questionnaire.scale.notObserved}
                isChosen={draft.scores[item.id] === null}
              />
            </span>
          </div>
        </fieldset>
      ))}
    </StepForm>
  )
}

function Option({
  itemId,
  value,
  label,
  isChosen,
}: {
  itemId: string
  value: string
  label: string
  isChosen: boolean
}) {
  return (
    <label className={styles.option}>
      <input type="radio" name={scoreField(itemId)} value={value} defaultChecked={isChosen} />
      <span>{label}</span>
    </label>
  )
}
