// A day of the calendar is held as the database's date columns hold it: as its UTC midnight, wherever it is meant.

const DAY_MS = 86_400_000

/** The day that a moment falls on in a time zone (an IANA name). */
export function dayIn(timeZone: string, moment: Date): Date {
  const parts = Object.fromEntries(
    partsIn(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  return new Date(Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day)))
}

/** Whether there is a time zone of this name; an offset such as "+05:30" is none, since databases disagree on its sign. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    partsIn(name)
    return true
  } catch {
    return false
  }
}

/** The time zone of the machine that this runs on; in a browser, its owner's. */
export function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The time zones that this machine knows, by name. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")]
}

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

/** The day so many days later; earlier, if the number is negative. */
export function daysAfter(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS)
}

/** The day so many months before another; where that month is shorter, its last one. */
export function monthsBefore(day: Date, months: number): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() - months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last)))
}

/** Whole days from one day to another; negative if that one is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY_MS)
}

const known = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes a thousand times as long as using one. */
function partsIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    known.get(timeZone) ??
    new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" })
  known.set(timeZone, format)
  return format
}
