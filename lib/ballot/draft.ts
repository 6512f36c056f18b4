import { z } from "zod"
import { fieldsOf, UNWRITTEN, withField, type Kept, type Values, type Writing } from "@/lib/ballot/fields"
import { DraftAnswersSchema, NO_ANSWERS, type DraftAnswers } from "@/lib/questionnaire/answers"

/** Answers in progress, with the mark of the last writing of each field. */
export const DraftSchema = DraftAnswersSchema.extend({ marks: z.record(z.string(), z.string()).default({}) })
export type Draft = z.infer<typeof DraftSchema>

export const NO_DRAFT: Draft = { ...NO_ANSWERS, marks: {} }

/** Writings by the fields that they write. */
export type Writings = Record<string, Writing>

/** The most marks that one writing may name; a device that has more to tell names the newest. */
export const MOST_OVER = 200

const MarkSchema = z.string().max(40)

/** What a page sends to have it kept. */
export const SavingSchema = z.strictObject({
  /** Whether a ballot was in the box when the page was drawn: of another state of things, nothing is written. */
  submitted: z.boolean(),
  writings: z.record(
    z.string().max(100),
    z.strictObject({
      value: z.string().max(100_000),
      mark: MarkSchema.min(1),
      over: z.array(MarkSchema).max(MOST_OVER),
    }),
  ),
})

/** What a draft answers, without how it came to be. */
export function answersOf({ scores, comments, matters }: Draft): DraftAnswers {
  return { scores, comments, matters }
}

/** What is kept of one field. */
export function keptOf(draft: Draft, field: string): Kept {
  return keptIn(fieldsOf(draft), draft, field)
}

function keptIn(fields: Values, draft: Draft, field: string): Kept {
  return { value: fields[field] ?? "", mark: draft.marks[field] ?? UNWRITTEN }
}

/** The same of every field in which there is something, or was. */
export function allKept(draft: Draft): Record<string, Kept> {
  const fields = fieldsOf(draft)
  const names = new Set([...Object.keys(fields), ...Object.keys(draft.marks)])
  return Object.fromEntries([...names].map((field) => [field, keptIn(fields, draft, field)]))
}

/**
 * Lays writings over what is kept, each by itself. One that replaces what its device has not seen changes nothing, and one
 * that comes again changes nothing more: an answer is never replaced by an older one, nor unseen.
 * @returns the draft, the very same if nothing changed, and the fields that stayed as somebody else has written them
 */
export function merged(kept: Draft, writings: Writings): { draft: Draft; refused: string[] } {
  let draft = kept
  const refused: string[] = []
  for (const [field, { value, mark, over }] of Object.entries(writings)) {
    const now = keptOf(draft, field)
    if (now.mark === mark || now.value === value) {
      // An empty field that was emptied on purpose differs from one that nobody has touched.
      if (now.mark === UNWRITTEN) draft = marked(draft, field, mark)
    } else if (over.includes(now.mark)) draft = marked(withField(draft, field, value), field, mark)
    else refused.push(field)
  }
  return { draft, refused }
}

/** Whether nothing was written between two readings of a draft. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const [marks, others] = [Object.entries(one.marks), Object.entries(other.marks)]
  return marks.length === others.length && marks.every(([field, mark]) => other.marks[field] === mark)
}

function marked(draft: Draft, field: string, mark: string): Draft {
  return { ...draft, marks: { ...draft.marks, [field]: mark } }
}

/** Whether nothing has been answered, written or chosen yet, so that there is nothing to send. */
export function isBlank({ scores, comments, matters }: DraftAnswers): boolean {
  return (
    Object.keys(scores).length === 0 && Object.values(comments).every((text) => text === "") && matters.length === 0
  )
}
