import { expect, test } from "vitest"
import { ellipse } from "@/lib/report/region"

test("without covariance the longer half axis is that of the greater variance", () => {
  expect(ellipse({ leadership: 0.2, management: 0.8, both: 0 }, 5.991)).toEqual({
    kind: "ellipse",
    major: expect.closeTo(Math.sqrt(0.8), 12),
    minor: expect.closeTo(Math.sqrt(0.2), 12),
    angle: 0,
  })
  expect(ellipse({ leadership: 0.8, management: 0.2, both: 0 }, 5.991).angle).toBe(90)
})

test("equal variances that go together lie along the diagonal, and against each other across it", () => {
  // Eigenvalues of [[.5, .3], [.3, .5]] are .8 and .2.
  const together = ellipse({ leadership: 0.5, management: 0.5, both: 0.3 }, 5.991)
  expect(together).toEqual({
    kind: "ellipse",
    major: expect.closeTo(Math.sqrt(0.8), 12),
    minor: expect.closeTo(Math.sqrt(0.2), 12),
    angle: expect.closeTo(45, 12),
  })
  expect(ellipse({ leadership: 0.5, management: 0.5, both: -0.3 }, 5.991).angle).toBeCloseTo(-45, 12)
})

test("a circle has no direction", () => {
  expect(ellipse({ leadership: 0.4, management: 0.4, both: 0 }, 6)).toEqual({
    kind: "ellipse",
    major: expect.closeTo(0.632, 3),
    minor: expect.closeTo(0.632, 3),
    angle: 0,
  })
})

test("four times as many raters make it half as wide", () => {
  const covariance = { leadership: 0.45, management: 0.3, both: 0.15 }
  const [few, many] = [ellipse(covariance, 3), ellipse(covariance, 12)]
  expect(few.major / many.major).toBeCloseTo(2, 12)
  expect(few.minor / many.minor).toBeCloseTo(2, 12)
  expect(few.angle).toBe(many.angle)
})

test("it covers the true place in about 95 of 100 samples", () => {
  // Drawn from a lattice with the covariance of the ellipse: x = a + b, y = a − b of independent a and b.
  const covariance = { leadership: 0.5, management: 0.5, both: 0.3 }
  const n = 6
  const { major, minor, angle } = ellipse(covariance, n)
  const turn = (angle * Math.PI) / 180
  let [seed, inside] = [7, 0]
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const normal = () => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance())
  const samples = 4000
  for (let sample = 0; sample < samples; sample += 1) {
    let [x, y] = [0, 0]
    for (let rater = 0; rater < n; rater += 1) {
      const [a, b] = [normal() * Math.sqrt(0.4), normal() * Math.sqrt(0.1)]
      x += (a + b) / n
      y += (a - b) / n
    }
    const along = x * Math.cos(turn) + y * Math.sin(turn)
    const across = y * Math.cos(turn) - x * Math.sin(turn)
    if ((along / major) ** 2 + (across / minor) ** 2 <= 1) inside += 1
  }
  expect(inside / samples).toBeGreaterThan(0.94)
  expect(inside / samples).toBeLessThan(0.96)
})
