import { z } from "zod"
import { SeenSchema } from "@/app/(workspace)/cycles/changedMeanwhile"
import type { CycleThresholds } from "@/lib/cycle/details"
import { reminderDaysText } from "@/lib/cycle/reminderDays"
import type { Self } from "@/lib/cycle/self"
import { shortId } from "@/lib/cycle/shortId"
import { wordingFields, WordingSchema } from "@/lib/cycle/wording"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { parseDay } from "@/lib/words/day"
import { fault } from "@/lib/words/fault"
import type { Words } from "@/lib/words/words"

// What the forms of a draft send, and what its parts say field by field.

/** Whatever fields a form of the questionnaire has: their names are paths of a wording. */
export const WordingFormSchema = z.preprocess(
  (fields: Record<string, unknown>) => wordingFields(Object.entries(fields).filter(isText)),
  WordingSchema.extend({ seen: SeenSchema }),
)

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string"
}

/** The words of a questionnaire, by the fields in which they are written. */
export function wordingByField({ items, questions, scale }: LocalQuestionnaire): Record<string, string> {
  return Object.fromEntries([
    ...items.flatMap(({ id, other, self }) => [
      [`items.${id}.other`, other],
      [`items.${id}.self`, self],
    ]),
    ...questions.flatMap(({ id, other, self, hint }) => [
      [`questions.${id}.other`, other],
      [`questions.${id}.self`, self],
      [`questions.${id}.hint`, hint],
    ]),
    ...scale.points.map(({ value, label }) => [`scale.labels.${value}`, label]),
    ["scale.notObserved", scale.notObserved],
  ])
}

/** A tick at the launch that is of certain subjects: their short ids, as one value. */
const TickOfSubjectsSchema = z
  .string(fault("faults.tick"))
  .default("")
  .transform((ids) => (ids === "" ? [] : ids.split(" ")))
  .pipe(z.array(z.string().regex(/^[-0-9a-f]{13,36}$/, fault("faults.tick"))))

/** Who the user is among those who are reviewed; null while that is not said. */
const SelfSchema = z
  .string(fault("setUp.review.self.unsaid"))
  .default("")
  .pipe(z.union([z.literal(["", "nobody"]), z.uuid()], fault("setUp.review.self.unsaid")))
  .transform((said): Self | null => (said === "" ? null : said === "nobody" ? said : { personId: said }))

/**
 * What is said at the launch: whose reports are meant to have no anonymous part, and whose proposals are dropped, as ticks, and
 * who the user is.
 */
export const LaunchSchema = z.object({
  unshown: TickOfSubjectsSchema,
  unapproved: TickOfSubjectsSchema,
  self: SelfSchema,
})

/** The same, with the day of a launch that comes by itself. */
export const LaunchDaySchema = LaunchSchema.extend({
  day: z
    .string(fault("faults.launchDay"))
    .transform((text) => parseDay(text))
    .refine((day) => day !== null, fault("faults.launchDay")),
})

/** The value of such a tick. */
export function tickOf(subjects: { id: string }[]): string {
  return subjects.map(({ id }) => shortId(id)).join(" ")
}

interface Details extends CycleThresholds {
  name: string
  deadline: Date | null
  reminderDays: number[]
  welcome: string
}

/** The details of a cycle as they are read, by their fields. */
export function detailsByField(
  { format }: Words,
  { deadline, threshold, behaviourThreshold, reminderDays, ...texts }: Details,
) {
  return {
    name: texts.name,
    deadline: deadline ? format.day(deadline) : "",
    threshold: format.number(threshold),
    behaviourThreshold: format.number(behaviourThreshold),
    reminderDays: reminderDaysText(reminderDays),
    welcome: texts.welcome,
  }
}
