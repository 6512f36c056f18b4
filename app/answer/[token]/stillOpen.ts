import { isBlank } from "@/lib/ballot/draft"
import type { Asked, OpenedLink, RaterLink } from "@/lib/ballot/raterLink"
import { askedOf } from "@/lib/questionnaire/asked"
import { progressOf } from "@/lib/questionnaire/answers"
import { minutesFor } from "@/lib/questionnaire/duration"

/** Whether this colleague is still to be answered about. */
export function isStillOpen({ kind, link }: Asked): boolean {
  return kind === "open" && !link.submitted
}

/** Those about whom a rater may still say no: themselves they may leave unanswered. */
export function mayBeDeclined({ colleagues }: OpenedLink): RaterLink[] {
  return colleagues.filter(isStillOpen).flatMap(({ link }) => (link.group.kind === "self" ? [] : [link]))
}

/** Those about whom a rater has said no. */
export function declinedOn({ colleagues }: OpenedLink): RaterLink[] {
  return colleagues.flatMap(({ kind, link }) => (kind === "declined" ? [link] : []))
}

/** How much is answered about a colleague, and how many minutes the rest takes. */
export function standingOf({ cycle, group, draft }: RaterLink): {
  answered: number
  total: number
  isBegun: boolean
  minutes: number
} {
  const { items, questions } = askedOf(cycle.questionnaire, group.id)
  const { answered, total, missing } = progressOf({ items }, draft)
  const unwritten = questions.filter(({ id }) => !draft.comments[id])
  return { answered, total, isBegun: !isBlank(draft), minutes: minutesFor({ items: missing, questions: unwritten }) }
}
