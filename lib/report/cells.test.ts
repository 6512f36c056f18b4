import { expect, test } from "vitest"
import { anonymousRows, namedRows } from "@/lib/report/cells"
import { groupNamed, GROUPS, questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, answering } from "@/lib/report/testing/world"

const K_AND_D = { k: 3, d: 5 }

test("self comes first, then the manager with exact sums, then anonymous rows", () => {
  const questionnaire = questionnaireOf([1], { groups: GROUPS.toReversed() })
  const responses = [...answering("peers", [2, 3, 3, 4]), ...answering("manager", [5]), ...answering("self", [1])]
  expect(namedRows(questionnaire, responses)).toEqual([
    { group: "self", n: 1, behaviours: { q1: { n: 1, s: 1 } } },
    { group: "manager", n: 1, behaviours: { q1: { n: 1, s: 5 } } },
  ])
  expect(anonymousRows(questionnaire, responses, K_AND_D).map(({ groups, n }) => ({ groups, n }))).toEqual([
    { groups: ["peers"], n: 4 },
  ])
})

test("a self-rating that observed nothing has no cell", () => {
  expect(namedRows(questionnaireOf([2]), alike("self", 1, [null, null]))).toEqual([
    { group: "self", n: 1, behaviours: {} },
  ])
})

test("two managers are one row with the sum of both", () => {
  const groups = [...GROUPS, groupNamed("board", "identified", "Board")]
  expect(
    namedRows(questionnaireOf([1], { groups }), [...answering("board", [2, 5]), ...answering("manager", [3])]),
  ).toEqual([
    { group: "manager", n: 1, behaviours: { q1: { n: 1, s: 3 } } },
    { group: "board", n: 2, behaviours: { q1: { n: 2, s: 7 } } },
  ])
})
