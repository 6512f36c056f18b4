import { expect, test } from "vitest"
import { NEXT_STAGES, SET_UP_STAGES, STAGES_BY_URGENCY, stagesBefore } from "@/lib/cycle/stages"
import { Stage } from "@/prisma/client/enums"

test("a cycle goes one way to its close, and may leave out that raters are proposed", () => {
  const waysFrom = (stage: Stage): Stage[][] => {
    const next: readonly Stage[] = NEXT_STAGES[stage]
    return next.length === 0 ? [[stage]] : next.flatMap((each) => waysFrom(each).map((way) => [stage, ...way]))
  }
  expect(waysFrom("draft")).toEqual([
    ["draft", "nominating", "collecting", "closed"],
    ["draft", "collecting", "closed"],
  ])
})

test("it is set up until it is launched", () => {
  expect(SET_UP_STAGES).toEqual(["draft", "nominating"])
  expect(stagesBefore("closed")).toEqual(["collecting"])
  expect(stagesBefore("draft")).toEqual([])
})

test("lists show every stage, and first what needs attention", () => {
  expect(STAGES_BY_URGENCY).toEqual(["collecting", "nominating", "draft", "closed"])
  expect(STAGES_BY_URGENCY.toSorted()).toEqual(Object.values(Stage).toSorted())
})
