import { Beside } from "@/app/answer/_keeping/beside"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import { CommentFields, CommentsLength } from "@/app/answer/[token]/[invitationId]/commentField"
import { MattersField } from "@/app/answer/[token]/[invitationId]/mattersField"
import { StepScreen } from "@/app/answer/[token]/[invitationId]/stepScreen"
import type { Step } from "@/app/answer/[token]/[invitationId]/steps"
import { getWords } from "@/app/_server/words"
import { keptOf } from "@/lib/ballot/draft"
import { drawnToken } from "@/lib/ballot/drawn"
import { commentField, MATTERS_FIELD } from "@/lib/ballot/fields"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { COMMENTS_LIMIT } from "@/lib/questionnaire/answers"
import { isAskedWhatMatters, MOST_THAT_MATTER } from "@/lib/questionnaire/asked"

/** From so many characters on it is said how many all comments have together. */
const LENGTH_IS_SAID_FROM = 5000

/** The open questions, with what makes an answer helpful; before them, of some, what matters most in the role. */
export async function Words({
  link,
  step,
  around,
}: {
  link: RaterLink
  step: Extract<Step, { kind: "words" }>
  around: Around
}) {
  const words = await getWords()
  const { t } = words
  const { draft, subjectName } = link
  const { questionnaire, group } = askedBy(words, link)
  const isSelf = group.kind === "self"
  return (
    <StepScreen
      link={link}
      step={step}
      lead={t(`answering.words.lead.${group.kind}`, { subject: subjectName })}
      around={around}
    >
      {isAskedWhatMatters(group) && (
        <MattersField
          name={MATTERS_FIELD}
          legend={t(isSelf ? "answering.matters.ofSelf" : "answering.matters.ofOther", { subject: subjectName })}
          hint={t("answering.matters.hint", { most: MOST_THAT_MATTER })}
          competencies={questionnaire.competencies.map(({ id, name }) => ({ id, name }))}
          chosen={draft.matters}
          most={MOST_THAT_MATTER}
          tooMany={t("faults.atMostThese", { max: MOST_THAT_MATTER })}
          drawn={drawnToken(keptOf(draft, MATTERS_FIELD))}
        />
      )}
      <CommentFields
        questions={questionnaire.questions.map(({ id, other, self, hint }) => ({
          name: commentField(id),
          label: isSelf ? self : other,
          hint,
          written: draft.comments[id] ?? "",
          beside: <Beside name={commentField(id)} drawn={drawnToken(keptOf(draft, commentField(id)))} canJoin />,
        }))}
        subjectName={subjectName}
        warns={group.kind === "anonymous"}
        limit={{ max: COMMENTS_LIMIT, saidFrom: LENGTH_IS_SAID_FROM }}
        standing={t.rich("answering.length.soFar", { max: COMMENTS_LIMIT, count: () => <CommentsLength /> })}
        tooLong={t("answering.length.tooLong")}
      />
    </StepScreen>
  )
}
