import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import type { Questionnaire, Text } from "@/lib/questionnaire/schema"

/** The built-in questionnaire in English and in a language of capitals. */
export const twoLanguages = translated(builtInQuestionnaire) as Questionnaire

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated)
  if (typeof value !== "object" || value === null) return value
  if ("en" in value) return { ...value, de: (value as Text).en!.toUpperCase() }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]))
}
