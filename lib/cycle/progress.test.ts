import { expect, test } from "vitest"
import { progressOf, stateOf } from "@/lib/cycle/progress"

const day = new Date("2026-03-02")
const none = { submittedOn: null, declinedOn: null, withdrawnOn: null }

test("an invitation's dates tell its state", () => {
  expect(stateOf(none)).toBe("missing")
  expect(stateOf({ ...none, submittedOn: day })).toBe("answered")
  expect(stateOf({ ...none, declinedOn: day })).toBe("declined")
  expect(stateOf({ ...none, withdrawnOn: day })).toBe("withdrawn")
})

test("who was withdrawn no longer counts as invited; who declined still does", () => {
  expect(progressOf(["answered", "missing", "declined", "withdrawn", "withdrawn"])).toEqual({
    invited: 3,
    answered: 1,
    declined: 1,
    withdrawn: 2,
  })
})
