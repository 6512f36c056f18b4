import { z } from "zod"
import { daysAfter } from "@/lib/words/day"
import { fault } from "@/lib/words/fault"
import type { Words } from "@/lib/words/words"

// Reminders that go out by themselves: on these days before the last one, to those who have something to answer.

/** A week and three days before the last day, and on it. */
export const USUAL_REMINDERS = [7, 3, 0]

/** The hour of the workspace's day from which they go out. */
export const REMINDER_HOUR = 9

const MOST_REMINDERS = 6
const EARLIEST_DAYS = 60

/** Days before the last one as people type them: "7, 3, 0"; nothing is none. The farthest comes first. */
export const ReminderDaysSchema = z
  .string(fault("faults.reminderDays", { most: MOST_REMINDERS, earliest: EARLIEST_DAYS }))
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .refine((parts) => parts.length <= MOST_REMINDERS && parts.every(isDayBefore), {
    error: fault("faults.reminderDays", { most: MOST_REMINDERS, earliest: EARLIEST_DAYS }),
  })
  .transform((parts) => [...new Set(parts.map(Number))].toSorted((a, b) => b - a))

function isDayBefore(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) <= EARLIEST_DAYS
}

/** As a field of a form has them: "7, 3, 0". */
export function reminderDaysText(days: number[]): string {
  return days.join(", ")
}

/** The days on which reminders go out from today on, in words; null where none will. */
export function remindersAhead({ t, format }: Words, deadline: Date, days: number[], today: Date): string | null {
  const ahead = days.map((before) => daysAfter(deadline, -before)).filter((day) => day >= today)
  if (ahead.length === 0) return null
  return t("collecting.reminders.on", { days: format.list(ahead.map(format.day)), hour: REMINDER_HOUR })
}
