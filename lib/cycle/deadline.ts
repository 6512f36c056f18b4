import { dayOf } from "@/lib/db/day"

// A deadline is a day, held as its UTC midnight: answers are taken until that day ends, in UTC.

const DAY = 86_400_000
/** How long a new cycle collects answers unless the organiser says otherwise. */
const USUAL_DAYS = 14

/** The day of a date field's value, "2026-03-16"; null for anything else. */
export function parseDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || dayText(day) !== text ? null : day
}

/** The same the other way round: the value of a date field. */
export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}

/** The deadline proposed for a new cycle: two weeks from today. */
export function usualDeadline(now: Date): Date {
  return new Date(dayOf(now).getTime() + USUAL_DAYS * DAY)
}

/** Whether the last day for answers is over. */
export function hasPassed(deadline: Date, now: Date): boolean {
  return deadline < dayOf(now)
}

/** Whole days that are left after today; 0 on the last day, negative afterwards. */
export function daysLeft(deadline: Date, now: Date): number {
  return Math.round((deadline.getTime() - dayOf(now).getTime()) / DAY)
}

/** "3 days left", "last day", "ended 2 days ago". */
export function timeLeft(deadline: Date, now: Date): string {
  const days = daysLeft(deadline, now)
  if (days === 0) return "last day today"
  if (days === 1) return "1 day left"
  if (days > 1) return `${days} days left`
  return days === -1 ? "ended yesterday" : `ended ${-days} days ago`
}

const WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })

/** "16 March 2026" */
export function dayWords(day: Date): string {
  return WORDS.format(day)
}
