import { expect, test } from "vitest"
import type { Certainty } from "@/lib/report/gap"
import { assumedCut, quadrant } from "@/lib/report/quadrant"

test("assumedCut(m) is 3.75 on a scale of 1 to 5, and as far up any other", () => {
  expect(assumedCut(5)).toBe(3.75)
  expect(assumedCut(3)).toBe(2.375)
  expect(assumedCut(7)).toBe(5.125)
})

test.each([
  [4.2, 1, "clear", "confirmedStrength"],
  [4.2, 0, "tooClose", "confirmedStrength"],
  [4.2, -0.4, "tooClose", "confirmedStrength"],
  [4.2, -0.6, "possible", "hiddenStrength"],
  [4.2, -1, "clear", "hiddenStrength"],
  [3, -1, "clear", "knownDevelopmentArea"],
  [3, 0, "tooClose", "knownDevelopmentArea"],
  [3, 0.4, "tooClose", "knownDevelopmentArea"],
  [3, 0.6, "possible", "blindSpot"],
  [3, 1, "clear", "blindSpot"],
] as const)("others at %s and a self-rating %s away (%s) are a %s", (others, difference, certainty, expected) => {
  expect(quadrant(others, { difference, certainty: certainty satisfies Certainty }, 3.75)).toBe(expected)
})

test("others exactly at the cut see a strength", () => {
  expect(quadrant(3.75, { difference: 0, certainty: "tooClose" }, 3.75)).toBe("confirmedStrength")
  expect(quadrant(3.75 - 1e-6, { difference: 0, certainty: "tooClose" }, 3.75)).toBe("knownDevelopmentArea")
})
