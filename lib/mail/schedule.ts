const MINUTE = 60_000

/** How long one delivery may take before another worker may try the same message. */
export const LEASE_MINUTES = 5

/** After so many attempts a message is given up: with this back-off, about two days. */
export const ATTEMPTS = 10

/** When to try again after so many attempts: 1, 2, 4 … minutes, at most 12 hours. */
export function nextAttempt(attempts: number, now: Date): Date {
  const minutes = Math.min(2 ** (attempts - 1), 12 * 60)
  return new Date(now.getTime() + minutes * MINUTE)
}

/** While a worker delivers a message, no other one finds it due. */
export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MINUTES * MINUTE)
}
