import { expect, test } from "vitest"
import { clocksAgree, DueWatch } from "@/lib/cycle/dueWatch"

const MINUTE = 60_000

test("a cycle that is found due is closed a quarter of an hour later, and not before", () => {
  const watch = new DueWatch()
  expect(watch.confirm(["a"], 0)).toEqual([])
  expect(watch.confirm(["a", "b"], 14.9 * MINUTE)).toEqual([])
  expect(watch.confirm(["a", "b"], 15 * MINUTE)).toEqual(["a"])
  expect(watch.confirm(["a", "b"], 29.9 * MINUTE)).toEqual(["a", "b"])
})

test("one that was due by a clock that was wrong for a moment begins anew", () => {
  const watch = new DueWatch()
  watch.confirm(["a"], 0)
  watch.confirm([], 5 * MINUTE)
  expect(watch.confirm(["a"], 16 * MINUTE)).toEqual([])
  expect(watch.confirm(["a"], 31 * MINUTE)).toEqual(["a"])
})

test("clocks agree within ten minutes, whichever is ahead", () => {
  const now = new Date("2026-03-16T23:58:00Z")
  const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE)
  expect([-10, 0, 10].map((minutes) => clocksAgree(now, after(minutes)))).toEqual([true, true, true])
  expect([-10.1, 10.1].map((minutes) => clocksAgree(now, after(minutes)))).toEqual([false, false])
})
