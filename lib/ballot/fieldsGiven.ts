import { fieldsOf, MATTERS_FIELD, commentField, scoreField, withField, type Values } from "@/lib/ballot/fields"
import { draftSchema, NO_ANSWERS, type DraftChanges } from "@/lib/questionnaire/answers"
import { askedOf } from "@/lib/questionnaire/asked"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** What of some fields is right, as it is kept, and what is wrong with the others: a fault for each. */
export interface FieldsGiven {
  right: Values
  faults: Values
}

/** Fields from whatever a browser sent; those that this group is not asked are passed over. */
export function fieldsGiven(questionnaire: Questionnaire, groupId: string, values: Values): FieldsGiven {
  const { items, questions } = askedOf(questionnaire, groupId)
  const asked = new Set([
    ...items.map(({ id }) => scoreField(id)),
    ...questions.map(({ id }) => commentField(id)),
    MATTERS_FIELD,
  ])
  const given: FieldsGiven = { right: {}, faults: {} }
  const schema = draftSchema(questionnaire, groupId)
  for (const [field, value] of Object.entries(values)) {
    if (!asked.has(field)) continue
    const { scores, comments, matters } = withField(NO_ANSWERS, field, value)
    const parsed = schema.safeParse({ scores, comments, ...(field === MATTERS_FIELD && { matters }) })
    if (parsed.success) given.right[field] = valueOf(field, parsed.data)
    else given.faults[field] = parsed.error.issues[0]!.message
  }
  return given
}

function valueOf(field: string, { matters = [], ...changes }: DraftChanges): string {
  return fieldsOf({ ...changes, matters })[field] ?? ""
}
