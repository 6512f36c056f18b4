import { expect, test } from "vitest"
import { NEXT_STAGE, STAGES_BY_URGENCY } from "@/lib/cycle/stages"
import { Stage } from "@/prisma/client/enums"

test("a cycle goes through all stages, one way", () => {
  const way: Stage[] = []
  for (let stage: Stage | null = "draft"; stage !== null; stage = NEXT_STAGE[stage]) way.push(stage)
  expect(way).toEqual(["draft", "collecting", "closed"])
})

test("lists show every stage, and first what needs attention", () => {
  expect(STAGES_BY_URGENCY).toEqual(["collecting", "draft", "closed"])
  expect(STAGES_BY_URGENCY.toSorted()).toEqual(Object.values(Stage).toSorted())
})
