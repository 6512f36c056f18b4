import { daysAfter, daysBetween } from "@/lib/words/day"
import type { Words } from "@/lib/words/words"

// A deadline is a day of the calendar: answers are taken until that day ends where the workspace is. `today` is the
// day there: `dayIn(timeZone, now)`.

/** How long a new cycle collects answers unless the organiser says otherwise. */
const USUAL_DAYS = 14

/** The deadline proposed for a new cycle: two weeks from today. */
export function usualDeadline(today: Date): Date {
  return daysAfter(today, USUAL_DAYS)
}

/** Whether the last day for answers is over. */
export function hasPassed(deadline: Date, today: Date): boolean {
  return deadline < today
}

/** "3 days left", "last day today", "ended 2 days ago". */
export function timeLeft({ t }: Words, deadline: Date, today: Date): string {
  const days = daysBetween(today, deadline)
  return days < 0 ? t("cycles.ended", { days: -days }) : t("cycles.timeLeft", { days })
}
