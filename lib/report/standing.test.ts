import { expect, test } from "vitest"
import { standingOf } from "@/lib/report/standing"

const place = { n: 8, sigma: 0.5, of: 10, m: 5 }

test("a competency is a strength or a place to grow beyond 2.8 standard errors, among ten", () => {
  // 2.8 · 0.5 / √8 is 0.495.
  expect(standingOf(4.3, 3.8, place)).toBe("strength")
  expect(standingOf(3.3, 3.8, place)).toBe("grow")
  expect(standingOf(4.28, 3.8, place)).toBe("middle")
  expect(standingOf(3.8, 3.8, place)).toBe("middle")
})

test("among three, or with more raters, less is enough", () => {
  expect(standingOf(4.25, 3.8, { ...place, of: 3 })).toBe("strength")
  expect(standingOf(4.1, 3.8, { ...place, n: 30 })).toBe("strength")
  expect(standingOf(4.1, 3.8, place)).toBe("middle")
})

test("what is shown as the average is around the middle, however many raters there are", () => {
  expect(standingOf(3.84, 3.8, { ...place, n: 1e6 })).toBe("middle")
})
