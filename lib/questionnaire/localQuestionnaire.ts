import { perDocument } from "@/lib/questionnaire/perDocument"
import type { Questionnaire, Text } from "@/lib/questionnaire/schema"

/** A document in one language: its texts are plain. */
export type Local<Part> = Part extends Text
  ? string extends keyof Part
    ? string
    : { [Key in keyof Part]: Local<Part[Key]> }
  : Part extends (infer Entry)[]
    ? Local<Entry>[]
    : Part extends object
      ? { [Key in keyof Part]: Local<Part[Key]> }
      : Part

/** The questionnaire as a reader or rater of one language sees it. */
export type LocalQuestionnaire = Local<Questionnaire>
export type LocalItem = LocalQuestionnaire["items"][number]
export type LocalCompetency = LocalQuestionnaire["competencies"][number]
export type LocalGroup = LocalQuestionnaire["groups"][number]

/** The language in which a reader of this one reads the document: English, or its first, where it lacks it. */
export function languageFor({ title }: Pick<Questionnaire, "title">, language: string): string {
  return [language, "en"].find((name) => name in title) ?? Object.keys(title)[0]!
}

/** The questionnaire in a language, or in the one that is read for it. */
export const inLanguage = perDocument((questionnaire: Questionnaire, language: string): LocalQuestionnaire => {
  const { title, leadIn, scale, competencies, items, questions, groups, ...rest } = questionnaire
  const chosen = languageFor(questionnaire, language)
  const say = (text: Text) => text[chosen]!
  return {
    ...rest,
    title: say(title),
    leadIn: { other: say(leadIn.other), self: say(leadIn.self) },
    scale: {
      points: scale.points.map(({ value, label }) => ({ value, label: say(label) })),
      notObserved: say(scale.notObserved),
    },
    competencies: competencies.map(({ name, about, ...entry }) => ({ ...entry, name: say(name), about: say(about) })),
    items: items.map(({ other, self, ...entry }) => ({ ...entry, other: say(other), self: say(self) })),
    questions: questions.map(({ other, self, hint, ...entry }) => ({
      ...entry,
      other: say(other),
      self: say(self),
      hint: say(hint),
    })),
    groups: groups.map(({ name, one, many, ...entry }) => ({
      ...entry,
      name: say(name),
      one: say(one),
      many: say(many),
    })),
  }
})
