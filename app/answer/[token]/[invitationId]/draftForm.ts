import { notFound } from "next/navigation"
import type { FieldErrors } from "@/app/_server/action"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { draftSchema, type DraftAnswers, type DraftChanges } from "@/lib/questionnaire/answers"
import { askedOf } from "@/lib/questionnaire/asked"
import { sentenceOf } from "@/lib/words/fault"
import type { Words } from "@/lib/words/words"

/** Names of the fields of the answering form. */
export const scoreField = (itemId: string) => `score-${itemId}`
export const commentField = (questionId: string) => `comment-${questionId}`
/** Of each box; it is also sent empty, by which a screen without a tick differs from one without this question. */
export const MATTERS_FIELD = "matters"
/** The value of "not observed" among the points of the scale. */
export const NOT_OBSERVED = "none"

/** Answers as the form sends them. */
export function bodyOf({ scores, comments, matters }: DraftAnswers): string {
  const body = new URLSearchParams()
  for (const [id, score] of Object.entries(scores)) {
    body.append(scoreField(id), score === null ? NOT_OBSERVED : String(score))
  }
  for (const [id, text] of Object.entries(comments)) body.append(commentField(id), text)
  for (const id of matters) body.append(MATTERS_FIELD, id)
  return body.toString()
}

export type ParsedDraft =
  | { ok: true; changes: DraftChanges }
  /** `changes` is what is right of it. */
  | { ok: false; changes: DraftChanges; errors: FieldErrors; values: Record<string, string> }

/** The answers that a form holds: those of one screen. */
export function draftFrom(words: Words, { cycle, group }: RaterLink, form: FormData): ParsedDraft {
  if (!(form instanceof FormData)) notFound()
  const { items, questions } = askedOf(cycle.questionnaire, group.id)
  const given: Given = { scores: {}, comments: {} }
  const values: Record<string, string> = {}
  for (const { id } of items) {
    const value = form.get(scoreField(id))
    if (typeof value === "string") given.scores[id] = value === NOT_OBSERVED ? null : Number(value)
  }
  for (const { id } of questions) {
    const value = form.get(commentField(id))
    if (typeof value !== "string") continue
    given.comments[id] = value
    values[commentField(id)] = value
  }
  if (form.has(MATTERS_FIELD)) {
    given.matters = form.getAll(MATTERS_FIELD).filter((value) => typeof value === "string" && value !== "")
    values[MATTERS_FIELD] = given.matters.join("\n")
  }
  const schema = draftSchema(cycle.questionnaire, group.id)
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, changes: parsed.data }
  const errors: FieldErrors = {}
  for (const { path, message } of parsed.error.issues) {
    errors[fieldOf(path)] ??= sentenceOf(words, message)
    forget(given, path)
  }
  return { ok: false, changes: schema.parse(given), errors, values }
}

interface Given {
  scores: Record<string, unknown>
  comments: Record<string, unknown>
  matters?: unknown[]
}

function fieldOf([part, id]: PropertyKey[]): string {
  if (part === "matters") return MATTERS_FIELD
  return part === "scores" ? scoreField(String(id)) : commentField(String(id))
}

/** Takes out what is wrong, so that it does not hold up the rest. */
function forget(given: Given, [part, id]: PropertyKey[]): void {
  if (part === "matters") delete given.matters
  if (part === "scores" || part === "comments") delete given[part][String(id)]
}
