import { expect, test } from "vitest"
import { riskOf } from "@/lib/cycle/risk"

const none = { level: "none" }
const group = (answered: number, missing: number) => ({ answered, missing })

test("a group is at risk when everyone who is missing is needed", () => {
  expect(riskOf([group(1, 2)], 3, 10)).toEqual({ level: "atRisk", needed: 2 })
  expect(riskOf([group(1, 3)], 3, 10)).toEqual(none)
  expect(riskOf([group(3, 0)], 3, 10)).toEqual(none)
})

test("in the last days every group below its threshold is at risk", () => {
  expect(riskOf([group(1, 9)], 3, 3)).toEqual(none)
  expect(riskOf([group(1, 9)], 3, 2)).toEqual({ level: "atRisk", needed: 2 })
  expect(riskOf([group(1, 9)], 3, -1)).toEqual({ level: "atRisk", needed: 2 })
})

test("where too few are left, more have to be asked", () => {
  expect(riskOf([group(1, 1)], 3, 10)).toEqual({ level: "tooFew", needed: 1 })
  expect(riskOf([group(0, 0)], 3, 10)).toEqual({ level: "tooFew", needed: 3 })
})

test("small groups count together, and beside a large one they are no risk of their own", () => {
  expect(riskOf([group(1, 1), group(0, 2)], 3, 10)).toEqual(none)
  expect(riskOf([group(1, 1), group(0, 1)], 3, 10)).toEqual({ level: "atRisk", needed: 2 })
  expect(riskOf([group(3, 2), group(0, 1)], 3, 0)).toEqual(none)
  expect(riskOf([group(1, 2), group(0, 3)], 3, 10)).toEqual({ level: "atRisk", needed: 5 })
})

test("who is asked about by nobody anonymously was launched so, and is at no risk", () => {
  expect(riskOf([], 3, 0)).toEqual(none)
})
