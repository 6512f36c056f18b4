import { z } from "zod"
import { QuestionnaireSchema, type Questionnaire } from "@/lib/questionnaire/schema"

const words = (max: number) =>
  z.string().trim().min(1, "Please write something here").max(max, `Please keep it under ${max} characters`)

/** New words for parts of a questionnaire, by their ids; what is not mentioned stays as it is. */
export const WordingSchema = z.object({
  items: z.record(z.string(), z.object({ other: words(200), self: words(200) })).default({}),
  questions: z.record(z.string(), z.object({ other: words(200), self: words(200), hint: words(300) })).default({}),
  /** Labels of the scale's points in their order, and of what stands apart from it. */
  scale: z.object({ labels: z.array(words(40)), notObserved: words(40) }).optional(),
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
          points: questionnaire.scale.points.map((point, index) => ({ ...point, label: scale.labels[index] ?? point.label })),
          notObserved: scale.notObserved,
        }
      : questionnaire.scale,
  })
}
