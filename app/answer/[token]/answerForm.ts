import { notFound } from "next/navigation"
import { fieldOnPage } from "@/app/answer/_keeping/nameOnPage"
import { drawnField, MATTERS_FIELD, type Values } from "@/lib/ballot/fields"

/** What the form of an answering screen sends. */
export interface AnswerForm {
  /** Whether its fields are those of one colleague, without saying whose. */
  isOfOne: boolean
  /** The fields about a colleague, and how each was drawn. */
  about(id: string): { values?: Values; tokens?: Values }
  /** The screen that the pressed button names. */
  go: string
}

/** A form that is none did not come from a page of ours. @param only the colleague of a page that is about one */
export function answerForm(form: unknown, only: string | null): AnswerForm {
  if (!(form instanceof FormData)) notFound()
  const fields = new Map<string, { values: Values; tokens: Values }>()
  for (const name of new Set(form.keys())) {
    const { field, id } = fieldOnPage(name)
    if (!/^(score-|comment-)/.test(field) && field !== MATTERS_FIELD) continue
    const about = only ?? id ?? ""
    const { values, tokens } = fields.get(about) ?? { values: {}, tokens: {} }
    fields.set(about, { values, tokens })
    const given = form.getAll(name).filter((value) => typeof value === "string")
    values[field] = field === MATTERS_FIELD ? given.filter((value) => value !== "").join("\n") : (given[0] ?? "")
    const token = form.get(drawnField(name))
    if (typeof token === "string") tokens[field] = token
  }
  const go = form.get("go")
  return { isOfOne: only !== null, about: (id) => fields.get(id) ?? {}, go: typeof go === "string" ? go : "" }
}
