import { saveStep } from "@/app/answer/[token]/actions"
import type { Around } from "@/app/answer/[token]/around"
import { CommentField } from "@/app/answer/[token]/commentField"
import { commentField } from "@/app/answer/[token]/draftForm"
import { StepForm } from "@/app/answer/[token]/stepForm"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { progressOf } from "@/lib/questionnaire/answers"

/** The open questions, with what makes an answer helpful. */
export function Words({ link, around }: { link: RaterLink; around: Around }) {
  const { cycle, draft, group, subjectName, token } = link
  const { questionnaire } = cycle
  const { total, answered } = progressOf(questionnaire, draft)
  return (
    <StepForm
      key={questionnaire.questions.map(({ id }) => draft.comments[id]).join()}
      action={saveStep.bind(null, token)}
      draftUrl={`/answer/${token}/draft`}
      homeUrl={`/answer/${token}`}
      title="In your own words"
      lead={
        group.kind === "anonymous"
          ? `Word for word, ${subjectName} will read what you write, without your name. All of these are optional.`
          : "All of these are optional."
      }
      around={around}
      answeredElsewhere={answered}
      answeredHere={0}
      total={total}
    >
      {questionnaire.questions.map(({ id, other, self, hint }) => (
        <CommentField
          key={id}
          name={commentField(id)}
          label={group.kind === "self" ? self : other}
          hint={hint}
          defaultValue={draft.comments[id] ?? ""}
          subjectName={subjectName}
          warns={group.kind === "anonymous"}
        />
      ))}
    </StepForm>
  )
}
