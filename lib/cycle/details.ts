import { z } from "zod"
import { hasPassed, parseDay } from "@/lib/cycle/deadline"

/** The largest threshold that makes sense: with more, hardly anything would ever be shown. */
const GREATEST_THRESHOLD = 10

export const CycleNameSchema = z
  .string()
  .trim()
  .min(1, "Give the cycle a name.")
  .max(100, "Use at most 100 characters.")

/** What an organiser types about a draft, as a form sends it. */
export function detailsSchema(leastThreshold: number, now: Date) {
  return z.object({
    name: CycleNameSchema,
    deadline: z
      .string()
      .transform((text) => parseDay(text))
      .refine((day) => day !== null, "Choose the last day for answers.")
      .refine((day) => day === null || !hasPassed(day, now), "Choose a day from today on."),
    threshold: z.coerce
      .number("Enter a whole number.")
      .int("Enter a whole number.")
      .min(leastThreshold, `Your workspace asks for at least ${leastThreshold}.`)
      .max(GREATEST_THRESHOLD, `Use at most ${GREATEST_THRESHOLD}.`),
    welcome: z.string().trim().max(500, "Use at most 500 characters."),
  })
}
