import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { isAskedOf, type Questionnaire } from "@/lib/questionnaire/schema"
import { usualD } from "@/lib/report/disclosure"
import type { PublishInput } from "@/lib/report/publication"
import { assumedSigmas } from "@/lib/report/sigmas"

export type Responses = PublishInput["responses"]

/** What is published from these answers, with a day that does not matter, and usual thresholds. */
export function worldOf(
  questionnaire: Questionnaire,
  responses: Responses,
  more: Partial<PublishInput> = {},
): PublishInput {
  const k = more.k ?? 3
  return {
    questionnaire,
    k,
    d: usualD(k),
    closedOn: "2026-01-31",
    invited: {},
    responses,
    comments: [],
    sigmas: assumedSigmas(questionnaire.scale.points.length),
    earlier: null,
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

/**
 * An input of the built-in questionnaire, where each group gives one score to leadership and one to management, to all
 * that it is asked.
 */
export function builtInWorld(scores: [group: string, n: number, leading: number, managing: number][]): PublishInput {
  const { competencies, items } = builtInQuestionnaire
  const isLeading = (id: string) => competencies.find((competency) => competency.id === id)!.dimension === "leadership"
  const responses = scores.flatMap(([group, n, leading, managing]) =>
    alike(
      group,
      n,
      items.map((item) => (isAskedOf(item, group) ? (isLeading(item.competency) ? leading : managing) : null)),
    ),
  )
  return worldOf(builtInQuestionnaire, responses)
}
