import { expect, test } from "vitest"
import { ATTEMPTS, DELIVERY_SECONDS, leaseEnd, nextAttempt, nextPortion, ROUND_SECONDS } from "@/lib/mail/schedule"

const start = new Date("2026-03-06T17:00:00Z")
const minutesAfter = (attempts: number) => (nextAttempt(attempts, start).getTime() - start.getTime()) / 60_000

test("the pause doubles with every attempt, up to half a day", () => {
  expect([1, 2, 3, 4, 10, 11, 12, 13].map(minutesAfter)).toEqual([1, 2, 4, 8, 512, 720, 720, 720])
})

test("a mail server that is away for a weekend loses nothing", () => {
  const pauses = Array.from({ length: ATTEMPTS - 1 }, (_, index) => minutesAfter(index + 1))
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 60
  expect(hours).toBeGreaterThan(48)
  expect(hours).toBeLessThan(72)
})

test("a lease outlasts the longest round, so that no two workers deliver the same message", () => {
  const leaseSeconds = (leaseEnd(start).getTime() - start.getTime()) / 1000
  expect(leaseSeconds).toBeGreaterThan(ROUND_SECONDS + DELIVERY_SECONDS)
})

test("as many messages are claimed together as are sent within a second, a hundred at most", () => {
  const sizes = (perSecond: number) => {
    let size = 1
    return Array.from({ length: 12 }, () => (size = nextPortion(size, size / perSecond)))
  }
  expect(sizes(10).at(-1)).toBe(8)
  expect(sizes(10_000).at(-1)).toBe(100)
  expect(sizes(0.1).at(-1)).toBe(1)
  expect(nextPortion(100, 30)).toBe(50)
})
