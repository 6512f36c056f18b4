import { expect, test } from "vitest"
import { patternsOf } from "@/lib/command/patterns"

const patternOf = patternsOf([
  "/(signing-in)/reset-password/[token]/page",
  "/(workspace)/cycles/[cycleId]/page",
  "/(workspace)/cycles/new/page",
  "/(workspace)/cycles/[cycleId]/pairs.csv/route",
  "/_not-found/page",
  "/anonymity/page",
  "/answer/[token]/page",
  "/api/health/route",
  "/lost-link/page",
  "/nominate/[token]/page",
  "/report/[token]/page",
])

test.each([
  ["/cycles/0c1d", "/cycles/[cycleId]"],
  ["/cycles/new", "/cycles/new"],
  ["/cycles/0c1d/pairs.csv", "/cycles/[cycleId]/pairs.csv"],
  ["/reset-password/secret", "/reset-password/[token]"],
])("%s is counted as %s", (path, pattern) => {
  expect(patternOf(path)).toBe(pattern)
})

test.each([
  "/answer/token",
  "/answer",
  "/nominate/token",
  "/report/token",
  "/lost-link",
  "/anonymity",
  "/_next/static/a.js",
  "/nowhere",
  "/",
])("%s, where a rater may be, is not counted", (path) => {
  expect(patternOf(path)).toBeNull()
})
