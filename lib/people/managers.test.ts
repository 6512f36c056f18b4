import { expect, test } from "vitest"
import { reportsTo, type Managers } from "@/lib/people/managers"

const managers: Managers = new Map([
  ["ruth", null],
  ["dana", "ruth"],
  ["bea", "dana"],
])

test("somebody reports to their manager, and to the manager of that one", () => {
  expect(reportsTo(managers, "bea", "dana")).toBe(true)
  expect(reportsTo(managers, "bea", "ruth")).toBe(true)
})

test("nobody reports to those below or beside them", () => {
  expect(reportsTo(managers, "ruth", "bea")).toBe(false)
  expect(reportsTo(managers, "dana", "bea")).toBe(false)
  expect(reportsTo(managers, "bea", "mei")).toBe(false)
})

test("somebody counts as above themselves: nobody can be their own manager", () => {
  expect(reportsTo(managers, "dana", "dana")).toBe(true)
})

test("people who report in a circle already are not followed for ever", () => {
  const circle: Managers = new Map([
    ["amir", "mei"],
    ["mei", "amir"],
  ])
  expect(reportsTo(circle, "amir", "ruth")).toBe(false)
})
