import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { PublishInput } from "@/lib/report/publish"

export type Responses = PublishInput["responses"]

/** What is published from these answers, with names and days that do not matter. */
export function worldOf(
  questionnaire: Questionnaire,
  responses: Responses,
  more: Partial<PublishInput> = {},
): PublishInput {
  return {
    questionnaire,
    k: 3,
    cycle: { name: "Autumn", closedOn: "2026-01-31" },
    subject: { name: "Dana" },
    invited: {},
    responses,
    comments: [],
    ...more,
  }
}

/** Raters of one group: a list of scores for each. */
export function raters(group: string, scores: (number | null)[][]): Responses {
  return scores.map((own) => ({ group, scores: own }))
}

/** So many raters of a group who all give the same scores. */
export function alike(group: string, n: number, scores: (number | null)[]): Responses {
  return raters(
    group,
    Array.from({ length: n }, () => scores),
  )
}

/** Raters of a group who answer one item each in their own way. */
export function answering(group: string, answers: (number | null)[]): Responses {
  return raters(
    group,
    answers.map((answer) => [answer]),
  )
}
