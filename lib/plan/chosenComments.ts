import type { Plan } from "@/lib/plan/plan"
import type { CommentPlace } from "@/lib/report/comments"
import type { Facts } from "@/lib/report/facts"
import type { Reading } from "@/lib/report/reading"

// A plan keeps no word of a comment, only where it stands in the first version of the report. There it stays in its place
// when a comment is withheld, and the withheld one loses its words, while those of later versions move up. So a comment
// that is withheld is gone from the plan as well, and the plan says nothing about its words.

/** By question: where each comment that is shown now stands in the first version. */
export type FirstPlaces = Readonly<Record<string, readonly number[]>>

/** A plan, and by what it names the comments that were taken into it. */
export interface FoundPlan {
  plan: Plan
  places: FirstPlaces
}

/** @param comments of the first version */
export function firstPlacesOf(comments: Facts["comments"]): FirstPlaces {
  return Object.fromEntries(
    comments.map(({ question, answers }) => [
      question,
      answers.flatMap(({ text }, index) => (text === null ? [] : [index])),
    ]),
  )
}

/** Where a comment that is shown now stands in the first version; null if none is shown there. */
export function firstPlaceOf(places: FirstPlaces, { question, index }: CommentPlace): CommentPlace | null {
  const first = places[question]?.[index]
  return first === undefined ? null : { question, index: first }
}

/** Whether a comment was taken into a plan. @param first its place in the first version */
export function isChosen({ comments }: Plan, first: CommentPlace): boolean {
  return comments.some(({ question, index }) => question === first.question && index === first.index)
}

export interface ChosenComment {
  /** Where it stands in what is read. */
  place: CommentPlace
  /** What was asked. */
  question: string
  from: string
  text: string
}

/** The comments that were taken into a plan and are still shown, in the order of the report. */
export function chosenComments(
  { comments, questionnaire }: Pick<Reading, "comments" | "questionnaire">,
  plan: Plan,
  places: FirstPlaces,
): ChosenComment[] {
  return questionnaire.questions.flatMap(({ id, other }) => {
    const answers = comments.find(({ question }) => question === id)?.answers ?? []
    return answers.flatMap(({ from, text }, index) => {
      const place = { question: id, index }
      const first = firstPlaceOf(places, place)
      return first && isChosen(plan, first) ? [{ place, question: other, from, text }] : []
    })
  })
}
