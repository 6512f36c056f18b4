import { z } from "zod"
import { hasPassed } from "@/lib/cycle/deadline"
import { ReminderDaysSchema } from "@/lib/cycle/reminderDays"
import { parseDay } from "@/lib/words/day"
import { fault } from "@/lib/words/fault"
import { filledLineSchema, textSchema } from "@/lib/words/text"

/** The largest thresholds that make sense: with more, hardly anything would ever be shown. */
export const GREATEST_THRESHOLD = 10

export const CycleNameSchema = filledLineSchema(100, fault("faults.cycleName"))

/** The smallest numbers of anonymous raters behind anything that is shown, and behind a single behaviour. */
export interface CycleThresholds {
  threshold: number
  behaviourThreshold: number
}

/** What an organiser types about a draft, as a form sends it. @param least what the workspace asks for */
export function detailsSchema(least: CycleThresholds, today: Date) {
  return z.object({
    name: CycleNameSchema,
    deadline: z
      .string(fault("faults.lastDay"))
      .transform((text) => parseDay(text))
      .refine((day) => day !== null, fault("faults.lastDay"))
      .refine((day) => day === null || !hasPassed(day, today), fault("faults.fromToday")),
    threshold: thresholdSchema(least.threshold),
    behaviourThreshold: thresholdSchema(least.behaviourThreshold),
    reminderDays: ReminderDaysSchema,
    // A box without its tick sends nothing.
    thanks: z
      .literal("on", fault("faults.tick"))
      .optional()
      .transform((tick) => tick === "on"),
    welcome: textSchema(500),
  })
}

function thresholdSchema(min: number) {
  return z.coerce
    .number(fault("faults.wholeNumber"))
    .int(fault("faults.wholeNumber"))
    .min(min, fault("faults.leastThreshold", { min }))
    .max(GREATEST_THRESHOLD, fault("faults.atMost", { max: GREATEST_THRESHOLD }))
}
