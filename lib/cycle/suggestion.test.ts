import { expect, test } from "vitest"
import { firstRaters, suggestRaters } from "@/lib/cycle/suggestion"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const { groups } = builtInQuestionnaire
const people = [
  { id: "priya", managerId: null },
  { id: "dana", managerId: "priya" },
  { id: "amir", managerId: "priya" },
  { id: "mei", managerId: "dana" },
  { id: "tomas", managerId: "dana" },
]
const subject = (personId: string, ...asked: string[]) => ({ personId, raters: asked.map((id) => ({ personId: id })) })

test("the manager, those with the same manager, and those who report to somebody are suggested", () => {
  expect(suggestRaters(subject("dana"), people, groups)).toEqual({
    manager: ["priya"],
    peers: ["amir"],
    reports: ["mei", "tomas"],
  })
})

test("people without a manager are not each other's peers", () => {
  expect(suggestRaters(subject("priya"), [...people, { id: "sofia", managerId: null }], groups)).toEqual({
    reports: ["dana", "amir"],
  })
})

test("who is asked already is not suggested again, in whatever group", () => {
  expect(suggestRaters(subject("dana", "dana", "priya", "mei"), people, groups)).toEqual({
    peers: ["amir"],
    reports: ["tomas"],
  })
})

test("groups that the questionnaire lacks are left out", () => {
  const few = groups.filter(({ id }) => id !== "peers" && id !== "manager")
  expect(suggestRaters(subject("dana"), people, few)).toEqual({ reports: ["mei", "tomas"] })
})

test("from the start somebody is asked about themselves, and their manager is asked", () => {
  expect(firstRaters(people[1]!, groups)).toEqual([
    { personId: "dana", group: "self" },
    { personId: "priya", group: "manager" },
  ])
  expect(firstRaters(people[0]!, groups)).toEqual([{ personId: "priya", group: "self" }])
})
