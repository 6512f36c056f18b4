/** After how many months closed cycles can be erased. */
export const RETENTION_MONTHS = [6, 12, 24, 36, 60] as const

/** The day so many months before another; where that month is shorter, its last one. */
export function monthsBefore(day: Date, months: number): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() - months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last)))
}
