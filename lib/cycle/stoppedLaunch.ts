import { z } from "zod"
import type { Lack } from "@/lib/cycle/checklist"
import { REMINDER_HOUR } from "@/lib/cycle/reminderDays"
import type { Words } from "@/lib/words/words"

/** The hour of the workspace's day from which drafts are launched by themselves: that of all mail that goes by a day. */
export const LAUNCH_HOUR = REMINDER_HOUR

const REASONS = [
  "noDeadline",
  "deadlinePassed",
  "noSubjects",
  "nobodyAsked",
  "onlySelf",
  // Beside what a draft may lack:
  "tooFew",
  "unapproved",
  "otherMailWay",
  "late",
] as const satisfies (Lack["reason"] | "tooFew" | "unapproved" | "otherMailWay" | "late")[]

/** Why a draft did not launch by itself; in numbers alone, since names are on its page, and go with the people. */
const LaunchStopSchema = z.array(z.object({ reason: z.enum(REASONS), people: z.number().int() }))

export type LaunchStop = z.infer<typeof LaunchStopSchema>

/** As the database keeps it; null for a draft that will still launch. */
export function storedStop(document: unknown): LaunchStop | null {
  return document === null ? null : LaunchStopSchema.parse(document)
}

/** What a draft lacks, each reason once. */
export function stopOf(missing: Lack[]): LaunchStop {
  const reasons = [...new Set(missing.map(({ reason }) => reason))]
  return reasons.map((reason) => ({ reason, people: missing.filter((lack) => lack.reason === reason).length }))
}

/** A sentence for each reason. */
export function stopWords({ t }: Words, stop: LaunchStop): string[] {
  return stop.map(({ reason, people }) => t(`launchPlan.reasons.${reason}`, { people }))
}
