import { expect, test } from "vitest"
import { isOpenOn, lackOfRules, type Rules } from "@/lib/nomination/rules"

const today = new Date("2026-03-02")
const rules: Rules = {
  way: "managersApprove",
  groups: [{ id: "peers", least: 3, most: 8 }],
  lastDay: new Date("2026-03-09"),
  approvesItself: false,
}

test("proposals end before answers do, and the last day counts", () => {
  expect(lackOfRules(rules, new Date("2026-03-10"), today)).toBeNull()
  expect(lackOfRules(rules, null, today)).toBeNull()
  expect(lackOfRules(rules, new Date("2026-03-09"), today)).toBe("afterDeadline")
  expect(lackOfRules(rules, null, new Date("2026-03-09"))).toBeNull()
  expect(lackOfRules(rules, null, new Date("2026-03-10"))).toBe("lastDayPassed")
  expect(isOpenOn(rules, new Date("2026-03-09"))).toBe(true)
  expect(isOpenOn(rules, new Date("2026-03-10"))).toBe(false)
})
