import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, answering, worldOf } from "@/lib/report/testing/world"

test("self comes first, then the manager by name with exact numbers, then atoms", () => {
  const responses = [...answering("peers", [2, 3, 3, 4]), ...answering("manager", [5]), ...answering("self", [1])]
  const { rows } = publish(worldOf(questionnaireOf([1]), responses))
  expect(rows.map(({ kind, name, n }) => [kind, name, n])).toEqual([
    ["self", "Self", 1],
    ["identified", "Manager", 1],
    ["atom", "Peers", 4],
  ])
  expect(rows[1]!.items["q1"]).toMatchObject({ kind: "shown", band: null, mean: 5, text: "5.0" })
})

test("a self-rating that observed nothing is withheld as no answer", () => {
  const { rows } = publish(worldOf(questionnaireOf([2]), alike("self", 1, [null, null])))
  expect(rows[0]!.items["q1"]).toEqual({ kind: "withheld", reason: "noAnswer" })
  expect(rows[0]!.competencies["c1"]).toEqual({ kind: "withheld", reason: "noAnswer" })
})
