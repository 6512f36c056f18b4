import { expect, test } from "vitest"
import { approverOf, proposerOf, roleOf } from "@/lib/nomination/roles"
import { WAYS } from "@/lib/nomination/rules"

const dana = { personId: "dana", managerId: "ruth" }
const alone = { personId: "kim", managerId: null }

test("people propose their own raters, or their managers do; who has none proposes alone", () => {
  expect(WAYS.map((way) => [way, proposerOf(way, dana), approverOf(way, dana)])).toEqual([
    ["managersApprove", "dana", "ruth"],
    ["organisersApprove", "dana", null],
    ["managersPropose", "ruth", null],
  ])
  for (const way of WAYS) expect([proposerOf(way, alone), approverOf(way, alone)]).toEqual(["kim", null])
})

test("nobody approves what they propose", () => {
  for (const way of WAYS) {
    for (const subject of [dana, alone]) expect(approverOf(way, subject)).not.toBe(proposerOf(way, subject))
  }
  expect(roleOf("ruth", "managersApprove", dana)).toBe("approver")
  expect(roleOf("dana", "managersApprove", dana)).toBe("proposer")
  expect(roleOf("dana", "managersPropose", dana)).toBeNull()
  expect(roleOf("mei", "managersApprove", dana)).toBeNull()
})
