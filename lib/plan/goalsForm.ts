import { z } from "zod"
import { GOALS, GoalSchema, type Goal } from "@/lib/plan/plan"

/** The number of each goal on the form, from 1. */
export const GOAL_NUMBERS = Array.from({ length: GOALS }, (_, index) => index + 1)

/** What the form calls a part of a goal: "goal2-what". */
export function goalField(number: number, part: keyof Goal): string {
  return `goal${number}-${part}`
}

/**
 * Reads the goals of the form, with complaints at their fields. A goal of which nothing is written is none; of one
 * that is begun, everything but the behaviour is wanted.
 */
export const GoalsFormSchema = z.record(z.string(), z.unknown()).transform((form, context): Goal[] =>
  GOAL_NUMBERS.flatMap((number) => {
    const typed = (part: keyof Goal) => {
      const value = form[goalField(number, part)]
      return typeof value === "string" ? value : ""
    }
    const given = { what: typed("what"), notice: typed("notice"), by: typed("by") }
    if (Object.values(given).every((text) => text.trim() === "")) return []
    const parsed = GoalSchema.safeParse({ ...given, item: typed("item") || null })
    if (parsed.success) return [parsed.data]
    for (const { path, message } of parsed.error.issues) {
      const part = path[0] as keyof Goal
      context.addIssue({ code: "custom", path: [goalField(number, part)], message })
    }
    return []
  }),
)
