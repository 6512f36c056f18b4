import { expect, test } from "vitest"
import { differenceOf, errorOfMean } from "@/lib/report/difference"
import { regionOf } from "@/lib/report/region"
import { assumedSigmas } from "@/lib/report/sigmas"
import { normal, seededChance } from "@/lib/report/simulation"

const sigmas = assumedSigmas(5)

/** How far the ellipse reaches into a direction, which is half of its shadow there. */
function shadow({ major, minor, angle }: ReturnType<typeof regionOf>, direction: number): number {
  const turn = ((direction - angle) * Math.PI) / 180
  return Math.hypot(major * Math.cos(turn), minor * Math.sin(turn))
}

test("with assumed deviations and eight raters it lies along the diagonal, .66 by .20", () => {
  expect(regionOf(sigmas, 8)).toEqual({
    major: expect.closeTo(1.96 * Math.sqrt((2 * 0.49 - 0.08) / 8), 12),
    minor: expect.closeTo((1.96 * 0.4) / Math.sqrt(16), 12),
    angle: 45,
  })
})

test("its shadows are the intervals of leading, of managing and of their difference", () => {
  const region = regionOf(sigmas, 8)
  expect(shadow(region, 0)).toBeCloseTo((1.96 * 0.7) / Math.sqrt(8), 12)
  expect(shadow(region, 90)).toBeCloseTo((1.96 * 0.7) / Math.sqrt(8), 12)
  // Across the diagonal a difference of 1 is 1/√2 long.
  expect(shadow(region, -45) * Math.SQRT2).toBeCloseTo((1.96 * 0.4) / Math.sqrt(8), 12)
})

test("it leaves the diagonal exactly where the difference is more than chance", () => {
  const { minor } = regionOf(sigmas, 8)
  for (const difference of [0.1, 0.25, 0.277, 0.278, 0.3, 0.6]) {
    const { verdict } = differenceOf(3.5 + difference, 3.5, errorOfMean(sigmas.difference, 8), { of: 1, m: 5 })
    expect(verdict === "tooClose").toBe(difference / Math.SQRT2 <= minor)
  }
})

test("where leading and managing exclude one another it lies across the diagonal", () => {
  const region = regionOf({ ...sigmas, difference: 1.2 }, 8)
  expect(region.angle).toBe(-45)
  expect(region.major).toBeGreaterThan(region.minor)
  expect(shadow(region, -45) * Math.SQRT2).toBeCloseTo((1.96 * 1.2) / Math.sqrt(8), 12)
  expect(regionOf({ ...sigmas, difference: 9 }, 8).minor).toBe(0)
})

test("four times as many raters make it half as wide", () => {
  const [few, many] = [regionOf(sigmas, 3), regionOf(sigmas, 12)]
  expect(few.major / many.major).toBeCloseTo(2, 12)
  expect(few.minor / many.minor).toBeCloseTo(2, 12)
})

test("as one region it covers the true place in about 85 of 100 samples", () => {
  const chance = seededChance(7)
  const [n, samples] = [6, 4000]
  const { major, minor } = regionOf(sigmas, n)
  const [along, across] = [Math.sqrt(2 * 0.49 - 0.08), Math.sqrt(0.08)]
  let inside = 0
  for (let sample = 0; sample < samples; sample += 1) {
    const [a, b] = [(normal(chance) * along) / Math.sqrt(n), (normal(chance) * across) / Math.sqrt(n)]
    if ((a / major) ** 2 + (b / minor) ** 2 <= 1) inside += 1
  }
  expect(inside / samples).toBeGreaterThan(0.84)
  expect(inside / samples).toBeLessThan(0.87)
})
