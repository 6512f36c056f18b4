import { expect, test } from "vitest"
import { firstRaters } from "@/lib/cycle/suggestion"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const { groups } = builtInQuestionnaire

test("from the start somebody is asked about themselves, and their manager is asked", () => {
  expect(firstRaters({ id: "dana", managerId: "priya" }, groups)).toEqual([
    { personId: "dana", group: "self" },
    { personId: "priya", group: "manager" },
  ])
  expect(firstRaters({ id: "priya", managerId: null }, groups)).toEqual([{ personId: "priya", group: "self" }])
})
