/** So long a cycle has to be found due before its day closes it, by a clock that nobody sets. */
export const WATCH_MINUTES = 15

/** So far at most the database's clock may be from the process's. */
const CLOCK_MINUTES = 10

/**
 * Two readings of the clock for what cannot be undone: a cycle is closed by its day only when it was found due twice, far
 * enough apart. A clock that was wrong for a moment closes nothing.
 */
export class DueWatch {
  private readonly firstSeen = new Map<string, number>()

  constructor(private readonly minutes = WATCH_MINUTES) {}

  /**
   * @param due ids of all that are due now; one that is not due any more begins anew
   * @param monotonic milliseconds of a clock that nobody sets
   * @returns those that have been due for long enough
   */
  confirm(due: string[], monotonic: number): string[] {
    for (const id of this.firstSeen.keys()) if (!due.includes(id)) this.firstSeen.delete(id)
    for (const id of due) if (!this.firstSeen.has(id)) this.firstSeen.set(id, monotonic)
    return due.filter((id) => monotonic - this.firstSeen.get(id)! >= this.minutes * 60_000)
  }
}

/** Whether two clocks agree as far as days go; where they do not, one of them is wrong, and nobody knows which. */
export function clocksAgree(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) <= CLOCK_MINUTES * 60_000
}
