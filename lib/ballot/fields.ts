import type { DraftAnswers } from "@/lib/questionnaire/answers"

// Answers in progress as the fields of forms: what browsers send, keep and compare. No schema here, so that pages stay light.

/** Names of the fields of the answering forms. */
export const scoreField = (itemId: string) => `score-${itemId}`
export const commentField = (questionId: string) => `comment-${questionId}`
/** Of each box; it is also sent empty, by which a screen without a tick differs from one without this question. */
export const MATTERS_FIELD = "matters"

/** The value of "not observed" among the points of the scale. */
export const NOT_OBSERVED = "none"

/** The name of the hidden field that says how a field was drawn, for forms without JavaScript (drawn.ts). */
export const drawnField = (field: string) => `drawn-${field}`

/** The values of fields by their names. */
export type Values = Record<string, string>

/** The mark of a field that nobody has written yet. */
export const UNWRITTEN = ""

/** What the server keeps of a field: its value, and the mark of the writing that put it there. */
export interface Kept {
  value: string
  mark: string
}

/** One field as a device writes it. */
export interface Writing {
  value: string
  /** Of this writing alone, so that it is known again when it comes twice. */
  mark: string
  /** The marks that it may replace: of what the device has shown, and of what it has sent itself before. */
  over: string[]
}

/** All fields that answers have something in. */
export function fieldsOf({ scores, comments, matters }: DraftAnswers): Values {
  const fields: Values = {}
  for (const [id, score] of Object.entries(scores)) {
    fields[scoreField(id)] = score === null ? NOT_OBSERVED : String(score)
  }
  for (const [id, text] of Object.entries(comments)) fields[commentField(id)] = text
  if (matters.length > 0) fields[MATTERS_FIELD] = matters.join("\n")
  return fields
}

/** The same answers but for one field. */
export function withField<Answers extends DraftAnswers>(answers: Answers, field: string, value: string): Answers {
  const [, kind, id] = /^(score|comment)-(.+)$/.exec(field) ?? []
  if (kind === "score") {
    const score = value === NOT_OBSERVED ? null : Number(value)
    return { ...answers, scores: { ...answers.scores, [id!]: score } }
  }
  if (kind === "comment") return { ...answers, comments: { ...answers.comments, [id!]: value } }
  return { ...answers, matters: value.split("\n").filter((chosen) => chosen !== "") }
}
