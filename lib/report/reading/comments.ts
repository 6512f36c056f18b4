import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Questions to which nobody wrote anything that is shown, if others have answers: "Nothing … on “…” and “…”." */
export function questionsWithoutWords(
  { t, format }: Words,
  { questionnaire, comments }: Pick<Reading, "questionnaire" | "comments">,
): string | null {
  const isEmpty = (id: string) => {
    const { answers, withheld } = comments.find(({ question }) => question === id)!
    return answers.length === 0 && withheld === 0
  }
  const empty = questionnaire.questions.filter(({ id }) => isEmpty(id))
  if (empty.length === 0 || empty.length === questionnaire.questions.length) return null
  const questions = empty.map(({ other }) => t("report.comments.question", { question: other }))
  return t("report.comments.nothingOn", { questions: format.list(questions) })
}

/** "2 comments were withheld by the organiser." */
export function withheldComments({ t }: Words, count: number): string {
  return t("report.comments.withheld", { count })
}
