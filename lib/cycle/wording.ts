import { z } from "zod"
import { languageFor } from "@/lib/questionnaire/localQuestionnaire"
import { QuestionnaireSchema, type Questionnaire, type Text } from "@/lib/questionnaire/schema"
import { fault } from "@/lib/words/fault"
import { filledLineSchema } from "@/lib/words/text"

const words = (max: number) => filledLineSchema(max, fault("faults.nothingWritten"))

/** New words for parts of a questionnaire, by their ids; what is not mentioned stays as it is. */
export const WordingSchema = z.object({
  items: z.record(z.string(), z.object({ other: words(200), self: words(200) })).default({}),
  questions: z.record(z.string(), z.object({ other: words(200), self: words(200), hint: words(300) })).default({}),
  /** Labels of the scale's points by their values, and of what stands apart from it. */
  scale: z.object({ labels: z.record(z.string(), words(40)), notObserved: words(40) }).optional(),
})
export type Wording = z.infer<typeof WordingSchema>

/**
 * The questionnaire in other words of a language. What is asked, how it is grouped and how it is scored stay the same,
 * so that an item keeps its source and its place.
 */
export function reword(questionnaire: Questionnaire, wording: Wording, language: string): Questionnaire {
  const { items, questions, scale } = questionnaire
  const own = languageFor(questionnaire, language)
  const say = (text: Text, words: string | undefined) => (words === undefined ? text : { ...text, [own]: words })
  return QuestionnaireSchema.parse({
    ...questionnaire,
    items: items.map((item) => {
      const words = wording.items[item.id]
      return { ...item, other: say(item.other, words?.other), self: say(item.self, words?.self) }
    }),
    questions: questions.map(({ other, self, hint, ...question }) => {
      const words = wording.questions[question.id]
      return {
        ...question,
        other: say(other, words?.other),
        self: say(self, words?.self),
        hint: say(hint, words?.hint),
      }
    }),
    scale: {
      points: scale.points.map(({ value, label }) => ({ value, label: say(label, wording.scale?.labels[value]) })),
      notObserved: say(scale.notObserved, wording.scale?.notObserved),
    },
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
