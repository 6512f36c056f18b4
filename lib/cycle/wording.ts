import { z } from "zod"
import { QuestionnaireSchema, type Questionnaire } from "@/lib/questionnaire/schema"
import { fault } from "@/lib/words/fault"
import { filledLineSchema } from "@/lib/words/text"

/** The document counts characters as JavaScript does, some of them twice: what is too long for it is so here too. */
const words = (max: number) =>
  filledLineSchema(max, fault("faults.nothingWritten")).refine(
    (text) => text.length <= max,
    fault("faults.tooLong", { max }),
  )

/** New words for parts of a questionnaire, by their ids; what is not mentioned stays as it is. */
export const WordingSchema = z.object({
  items: z.record(z.string(), z.object({ other: words(200), self: words(200) })).default({}),
  questions: z.record(z.string(), z.object({ other: words(200), self: words(200), hint: words(300) })).default({}),
  /** Labels of the scale's points by their values, and of what stands apart from it. */
  scale: z.object({ labels: z.record(z.string(), words(40)), notObserved: words(40) }).optional(),
})
export type Wording = z.infer<typeof WordingSchema>

/**
 * The questionnaire in other words. What is asked, how it is grouped and how it is scored stay the same, so that
 * an item keeps its source and its place.
 */
export function reword(questionnaire: Questionnaire, { items, questions, scale }: Wording): Questionnaire {
  return QuestionnaireSchema.parse({
    ...questionnaire,
    items: questionnaire.items.map((item) => ({ ...item, ...items[item.id] })),
    questions: questionnaire.questions.map((question) => ({ ...question, ...questions[question.id] })),
    scale: scale
      ? {
          points: questionnaire.scale.points.map((point) => ({
            ...point,
            label: scale.labels[point.value] ?? point.label,
          })),
          notObserved: scale.notObserved,
        }
      : questionnaire.scale,
  })
}

/**
 * What a form's fields say, by names such as "items.V1.other" or "scale.labels.3": the path of each in a `Wording`,
 * so that a complaint about a path is one about a field.
 */
export function wordingFields(fields: Iterable<[string, string]>): Fields {
  const wording = emptyFields()
  for (const [name, text] of fields) {
    const path = name.split(".")
    let place: Fields = wording
    for (const step of path.slice(0, -1)) {
      const next = place[step]
      place = typeof next === "object" ? next : (place[step] = emptyFields())
    }
    place[path.at(-1)!] = text
  }
  return wording
}

interface Fields {
  [name: string]: string | Fields
}

/** Without a prototype, so that no name a stranger may send means anything. */
function emptyFields(): Fields {
  return Object.create(null) as Fields
}
