import { TakeForm } from "@/app/_plan/takeForm"
import { take } from "@/app/report/[token]/planActions"
import { firstPlaceOf, isChosen } from "@/lib/plan/chosenComments"
import type { OwnPlan } from "@/lib/plan/findOwnPlan"
import type { CommentPlace } from "@/lib/report/comments"
import type { Reading } from "@/lib/report/reading"
import { beginningOf } from "@/lib/words/text"

/** So many characters tell a comment from the others. */
const BEGINNING = 60

/** Takes a comment into the plan where it stands in the report, or out of it. */
export function TakeComment({
  token,
  found: { plan, places },
  reading,
  place,
  isInPlan = false,
}: {
  token: string
  found: Pick<OwnPlan, "plan" | "places">
  reading: Reading
  /** Where it stands in what is read. */
  place: CommentPlace
  /** Whether it stands in the plan's own section. */
  isInPlan?: boolean
}) {
  const first = firstPlaceOf(places, place)
  const answer = reading.comments.find(({ question }) => question === place.question)?.answers[place.index]
  if (!first || !answer) return null
  const comment = `${first.question}-${first.index}`
  return (
    <TakeForm
      place={`take-${isInPlan ? "chosen" : "words"}-${comment}`}
      comment={`${first.question}:${first.index}`}
      beginning={beginningOf(answer.text, BEGINNING)}
      isTaken={isChosen(plan, first)}
      isInPlan={isInPlan}
      action={take.bind(null, token)}
    />
  )
}
