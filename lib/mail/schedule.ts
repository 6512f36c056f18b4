const MINUTE = 60_000

/** How long one delivery may take; what the times of a connection (openTransport.ts) allow together. */
export const DELIVERY_SECONDS = 60

/** How long a round of deliveries goes on beginning another one. */
export const ROUND_SECONDS = 20

/** How many messages are claimed together at most, and so are sent once more at most by the end of a worker. */
const LARGEST_PORTION = 100

/**
 * How many messages to claim next, after so many took so many seconds: as many as take between half a second and a second,
 * so that what is urgent waits no longer, and that a worker which is killed has sent few that nobody knows of.
 */
export function nextPortion(size: number, seconds: number): number {
  if (seconds > 1) return Math.max(1, Math.floor(size / 2))
  return seconds < 0.5 ? Math.min(2 * size, LARGEST_PORTION) : size
}

/** When another worker may try a message that was begun: longer than a round and a delivery together. */
export const LEASE_MINUTES = 5

/** After so many attempts a message is given up: with this back-off, a little more than two days. */
export const ATTEMPTS = 14

const LONGEST_PAUSE_MINUTES = 12 * 60
const HELD_MINUTES = 15

/** When to try again after so many attempts: 1, 2, 4 … minutes later, at most 12 hours. */
export function nextAttempt(attempts: number, now: Date): Date {
  const minutes = Math.min(2 ** (attempts - 1), LONGEST_PAUSE_MINUTES)
  return new Date(now.getTime() + minutes * MINUTE)
}

/** When to look again after a message that waits for something else than the mail server. */
export function nextLook(now: Date): Date {
  return new Date(now.getTime() + HELD_MINUTES * MINUTE)
}

/** While a worker delivers a message, no other one finds it due. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MINUTES * MINUTE)
}
