import { expect, test } from "vitest"
import { factsHash } from "@/lib/report/digest"
import { publish, withoutComment } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, worldOf } from "@/lib/report/testing/world"

const five = alike("peers", 5, [3])

test("invited are counted by group, and groups that nobody was invited to are 0", () => {
  const { invited } = publish(worldOf(questionnaireOf([1]), [], { invited: { self: 1, peers: 6 } }))
  expect(invited.map(({ group, n }) => `${group} ${n}`)).toEqual([
    "self 1",
    "manager 0",
    "peers 6",
    "reports 0",
    "others 0",
  ])
})

test.each([
  ["k below three", { k: 2, d: 5 }],
  ["d below four", { k: 3, d: 3 }],
  ["d below k", { k: 6, d: 5 }],
  ["half a rater", { k: 3.5, d: 5 }],
])("thresholds are refused: %s", (_, thresholds) => {
  expect(() => publish(worldOf(questionnaireOf([1]), five, thresholds))).toThrow(RangeError)
})

test("what matters most is counted over named raters, and nobody else is heard on it", () => {
  const rater = (group: string, ...matters: string[]) => ({ group, scores: [3, 3], matters })
  const { matters } = publish(
    worldOf(questionnaireOf([1, 1]), [
      rater("manager", "c2"),
      rater("manager", "c2", "c1"),
      ...alike("peers", 5, [3, 3]).map((response) => ({ ...response, matters: ["c1"] })),
    ]),
  )
  expect(matters).toEqual([{ group: "manager", chosen: { c1: 1, c2: 2 } }])
})

const comment = (group: string, text: string) => ({ group, question: "keep", text })
const TEXTS = [comment("self", "s"), comment("manager", "m"), comment("peers", "p"), comment("reports", "r")]

test("a withheld comment is gone and counted, and the report has another hash", () => {
  const report = publish(worldOf(questionnaireOf([1]), five, { comments: TEXTS }))
  const changed = withoutComment(report, { question: "keep", index: 1 })!
  expect(changed.comments[0]!.answers).toEqual(report.comments[0]!.answers.toSpliced(1, 1))
  expect(changed.comments[0]!.withheld).toBe(1)
  expect(read(changed).sentences.comments).toContain("One comment was withheld by the organiser.")
  expect(changed.hash).not.toBe(report.hash)
  expect(changed.hash).toBe(factsHash(changed))
  expect(withoutComment(report, { question: "keep", index: 9 })).toBeNull()
  expect(withoutComment(report, { question: "none", index: 0 })).toBeNull()
})
