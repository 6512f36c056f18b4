import { notFound } from "next/navigation"
import type { FieldErrors } from "@/app/_server/action"
import { draftSchema, type DraftAnswers } from "@/lib/questionnaire/answers"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { sentenceOf } from "@/lib/words/fault"
import type { Words } from "@/lib/words/words"

/** Names of the fields of the answering form. */
export const scoreField = (itemId: string) => `score-${itemId}`
export const commentField = (questionId: string) => `comment-${questionId}`
/** The value of "not observed" among the points of the scale. */
export const NOT_OBSERVED = "none"

export type ParsedDraft =
  { ok: true; changes: DraftAnswers } | { ok: false; errors: FieldErrors; values: Record<string, string> }

/** The answers that a form holds: those of one screen. */
export function draftFrom(words: Words, questionnaire: Questionnaire, form: FormData): ParsedDraft {
  if (!(form instanceof FormData)) notFound()
  const scores: Record<string, unknown> = {}
  const comments: Record<string, string> = {}
  const values: Record<string, string> = {}
  for (const { id } of questionnaire.items) {
    const value = form.get(scoreField(id))
    if (typeof value === "string") scores[id] = value === NOT_OBSERVED ? null : Number(value)
  }
  for (const { id } of questionnaire.questions) {
    const value = form.get(commentField(id))
    if (typeof value !== "string") continue
    comments[id] = value
    values[commentField(id)] = value
  }
  const parsed = draftSchema(questionnaire).safeParse({ scores, comments })
  if (parsed.success) return { ok: true, changes: parsed.data }
  const errors: FieldErrors = {}
  for (const { path, message } of parsed.error.issues) errors[fieldOf(path)] ??= sentenceOf(words, message)
  return { ok: false, errors, values }
}

function fieldOf([part, id]: PropertyKey[]): string {
  return part === "scores" ? scoreField(String(id)) : commentField(String(id))
}
