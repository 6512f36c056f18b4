import { notFound } from "next/navigation"
import { drawnField, MATTERS_FIELD, type Values } from "@/lib/ballot/fields"

/** What the form of a screen sends: its fields, how each was drawn, and where to go on. */
export interface AnswerForm {
  values: Values
  tokens: Values
  go: string
}

/** A form that is none did not come from a page of ours. */
export function formOf(form: unknown): AnswerForm {
  if (!(form instanceof FormData)) notFound()
  const values: Values = {}
  const tokens: Values = {}
  for (const name of new Set(form.keys())) {
    if (!/^(score-|comment-)/.test(name) && name !== MATTERS_FIELD) continue
    const given = form.getAll(name).filter((value) => typeof value === "string")
    values[name] = name === MATTERS_FIELD ? given.filter((value) => value !== "").join("\n") : (given[0] ?? "")
    const token = form.get(drawnField(name))
    if (typeof token === "string") tokens[name] = token
  }
  const go = form.get("go")
  return { values, tokens, go: typeof go === "string" ? go : "" }
}
