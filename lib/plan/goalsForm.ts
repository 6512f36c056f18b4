import type { z } from "zod"
import { formerField, GOAL_NUMBERS, GOAL_PARTS, goalField } from "@/lib/plan/goalParts"
import { GoalSchema, type Goal, type GoalChanges } from "@/lib/plan/plan"
import { cleanText } from "@/lib/words/text"

export interface GoalsForm {
  changes: GoalChanges
  /** What cannot be kept, by its field. */
  issues: z.core.$ZodIssue[]
}

/**
 * Reads the parts of goals that a form has, as far as they can be kept. A form that also says what a field had before
 * changes nothing where that is what it still has, so that a page that is old undoes nothing of a newer one.
 */
export function readGoals(form: Record<string, unknown>): GoalsForm {
  const issues: z.core.$ZodIssue[] = []
  const changes = GOAL_NUMBERS.flatMap((number) => {
    const parts: Partial<Goal> = {}
    for (const part of GOAL_PARTS) {
      const name = goalField(number, part)
      const typed = form[name]
      if (typeof typed !== "string" || isUntouched(typed, form[formerField(name)])) continue
      const isText = part === "what" || part === "notice"
      const parsed = GoalSchema.shape[part].safeParse(isText ? typed : typed || null)
      if (parsed.success) Object.assign(parts, { [part]: parsed.data })
      else issues.push(...parsed.error.issues.map((issue) => ({ ...issue, path: [name] })))
    }
    return Object.keys(parts).length > 0 ? [{ number, parts }] : []
  })
  return { changes, issues }
}

function isUntouched(typed: string, former: unknown): boolean {
  return typeof former === "string" && cleanText(typed) === cleanText(former)
}
