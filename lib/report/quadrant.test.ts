import { expect, test } from "vitest"
import type { Verdict } from "@/lib/report/reading"
import { quadrantOf } from "@/lib/report/quadrant"

const met = (standing: "strength" | "middle" | "grow", shown: number, verdict: Verdict, beside: number | null = 0) =>
  quadrantOf(standing, { shown, verdict }, beside, 5)

test.each([
  ["strength", 1, "clear", "confirmedStrength", false],
  ["strength", 0, "tooClose", "confirmedStrength", false],
  ["strength", -0.4, "slight", "confirmedStrength", false],
  ["strength", -0.8, "possible", "hiddenStrength", true],
  ["strength", -1, "clear", "hiddenStrength", false],
  ["grow", 1, "clear", "blindSpot", false],
  ["grow", 0.8, "possible", "blindSpot", true],
  ["grow", 0.4, "slight", null, false],
  ["grow", -1, "clear", null, false],
  ["middle", -1, "clear", null, false],
  ["middle", 1, "clear", null, false],
] as const)("a %s with a self-rating %s away (%s) is a %s", (standing, shown, verdict, quadrant, isPossible) => {
  expect(met(standing, shown, verdict)).toEqual({ quadrant, isPossible })
})

test("a place to grow is known where the self-rating lies a quarter of a point below its own average", () => {
  expect(met("grow", 0, "tooClose", -0.25).quadrant).toBe("knownPlaceToGrow")
  expect(met("grow", 0, "tooClose", -0.24).quadrant).toBeNull()
  expect(met("grow", 0, "tooClose", null).quadrant).toBeNull()
  // Who sees clearly more of it than others do does not know it, even where they see less of it than of the rest.
  expect(met("grow", 1, "clear", -0.5).quadrant).toBe("blindSpot")
  const onSeven = quadrantOf("grow", { shown: 0, verdict: "tooClose" }, -0.3, 7)
  expect(onSeven.quadrant).toBeNull()
})
