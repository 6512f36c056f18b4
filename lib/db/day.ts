/** The UTC day of a moment, as the database's date columns hold it: midnight of that day. */
export function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()))
}

/** "Monday, 16 March 2026", of a day held as its UTC midnight. */
export function dayInWords(day: Date): string {
  return day.toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
}
