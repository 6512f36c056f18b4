import { expect, test } from "vitest"
import { rounded } from "@/lib/report/rounded"

test("a number is shown to one decimal, and a half goes up however the machine writes it", () => {
  expect([3.44, 3.45, 1.15, 3.55, 4.999, 3].map(rounded)).toEqual([3.4, 3.5, 1.2, 3.6, 5, 3])
})

test("nothing is shown as minus nothing", () => {
  expect(Object.is(rounded(-1e-12), 0)).toBe(true)
  expect(rounded(-0.5)).toBe(-0.5)
})
