import { expect, test } from "vitest"
import { progressOf, stateOf } from "@/lib/cycle/progress"

const day = new Date("2026-03-02")
const none = { withdrawnOn: null, sent: null, declined: null }
const row = { invitationId: "00000000-0000-4000-8000-000000000001" }

test("the rows beside an invitation tell its state, unless it was withdrawn", () => {
  expect(stateOf(none)).toBe("missing")
  expect(stateOf({ ...none, sent: row })).toBe("answered")
  expect(stateOf({ ...none, declined: row })).toBe("declined")
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
