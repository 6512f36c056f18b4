import { z } from "zod"
import { hasPassed } from "@/lib/cycle/deadline"
import { parseDay } from "@/lib/words/day"
import { fault } from "@/lib/words/fault"
import { filledLineSchema, textSchema } from "@/lib/words/text"

/** The largest threshold that makes sense: with more, hardly anything would ever be shown. */
const GREATEST_THRESHOLD = 10

export const CycleNameSchema = filledLineSchema(100, fault("faults.cycleName"))

/** What an organiser types about a draft, as a form sends it. */
export function detailsSchema(leastThreshold: number, today: Date) {
  return z.object({
    name: CycleNameSchema,
    deadline: z
      .string(fault("faults.lastDay"))
      .transform((text) => parseDay(text))
      .refine((day) => day !== null, fault("faults.lastDay"))
      .refine((day) => day === null || !hasPassed(day, today), fault("faults.fromToday")),
    threshold: z.coerce
      .number(fault("faults.wholeNumber"))
      .int(fault("faults.wholeNumber"))
      .min(leastThreshold, fault("faults.leastThreshold", { min: leastThreshold }))
      .max(GREATEST_THRESHOLD, fault("faults.atMost", { max: GREATEST_THRESHOLD })),
    welcome: textSchema(500),
  })
}
