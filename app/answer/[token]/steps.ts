import { itemsOf, type Questionnaire } from "@/lib/questionnaire/schema"

/** One screen of answering: a competency, the open questions, or the last look before sending. */
export type Step =
  | { kind: "competency"; id: string; title: string; about: string; itemIds: string[] }
  | { kind: "words"; id: string; title: string }
  | { kind: "check"; id: string; title: string }

/** The screens in order. */
export function stepsOf(questionnaire: Questionnaire): Step[] {
  const competencies = questionnaire.competencies.map(({ id, name, about }): Step => {
    const itemIds = itemsOf(questionnaire, id).map((item) => item.id)
    return { kind: "competency", id, title: name, about, itemIds }
  })
  const words: Step[] =
    questionnaire.questions.length > 0 ? [{ kind: "words", id: "words", title: "In your own words" }] : []
  return [...competencies, ...words, { kind: "check", id: "check", title: "A last look" }]
}
