import { dayText } from "@/lib/words/day"

/** Forbids a second reminder to the same rater on one day of the workspace's calendar. */
export function reminderKey(raterId: string, today: Date): string {
  return `reminder:${raterId}${remindedOn(today)}`
}

/** How the key of every reminder of this day ends. */
export function remindedOn(today: Date): string {
  return `:${dayText(today)}`
}
