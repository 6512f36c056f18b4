import { Keys } from "@/app/answer/_keeping/keys"
import { ScaleField } from "@/app/answer/_keeping/scaleField"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import { StepScreen } from "@/app/answer/[token]/[invitationId]/stepScreen"
import type { Step } from "@/app/answer/[token]/[invitationId]/steps"
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
  const { draft, subjectName } = link
  const words = await getWords()
  const { questionnaire, group } = askedBy(words, link)
  const { scale } = questionnaire
  const isSelf = group.kind === "self"
  return (
    <StepScreen link={link} step={step} lead={step.about} around={around}>
      <Keys scale={scale} />
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
    </StepScreen>
  )
}
