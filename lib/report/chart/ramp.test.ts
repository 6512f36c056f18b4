import { expect, test } from "vitest"
import { ON_DARK, ON_LIGHT, stepOf } from "@/lib/report/chart/ramp"

/** Relative luminance (WCAG 2.2), which is also what is left of a colour in grey. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high! + 0.05) / (low! + 0.05)
}

test("a number can be read on every tint, on light paper and on dark", () => {
  for (const { tint, ink } of [...ON_LIGHT, ...ON_DARK]) expect(contrast(tint, ink)).toBeGreaterThanOrEqual(4.5)
})

test("each step is further from the paper than the one before, in grey as well", () => {
  for (const [ramp, way] of [
    [ON_LIGHT, -1],
    [ON_DARK, 1],
  ] as const) {
    ramp.slice(1).forEach(({ tint }, index) => {
      const before = ramp[index]!.tint
      expect(Math.sign(luminance(tint) - luminance(before))).toBe(way)
      expect(contrast(tint, before)).toBeGreaterThan(1.1)
    })
  }
})

test("the ends of any scale are the ends of the ramp", () => {
  for (const top of [3, 5, 7]) {
    expect([stepOf(1, top), stepOf((1 + top) / 2, top), stepOf(top, top)]).toEqual([0, 4, ON_LIGHT.length - 1])
  }
  expect(ON_DARK).toHaveLength(ON_LIGHT.length)
})
