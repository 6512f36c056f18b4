import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { hashOf } from "@/lib/report/digest"
import { publish, withoutComment } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, builtInWorld, worldOf } from "@/lib/report/testing/world"
import { earlierOf } from "@/lib/report/trend"

test("invited are counted by group, and groups that nobody was invited to are 0", () => {
  const { participation } = publish(worldOf(questionnaireOf([1]), [], { invited: { self: 1, peers: 6 } }))
  expect(participation.invited.map(({ group, n }) => `${group} ${n}`)).toEqual([
    "self 1",
    "manager 0",
    "peers 6",
    "reports 0",
    "others 0",
  ])
  expect(participation.isAnonymousShown).toBe(false)
})

const comment = (group: string, text: string) => ({ group, question: "keep", text })
const TEXTS = [comment("self", "s"), comment("manager", "m"), comment("peers", "p"), comment("reports", "r")]

test("a withheld comment is gone and counted, and the report has another hash", () => {
  const report = publish(worldOf(questionnaireOf([1]), alike("peers", 5, [3]), { comments: TEXTS }))
  const changed = withoutComment(report, { question: "keep", index: 1 })!
  expect(changed.comments[0]!.answers).toEqual(report.comments[0]!.answers.toSpliced(1, 1))
  expect(changed.comments[0]!.withheld).toBe(1)
  expect(changed.sentences.comments).toContain("One comment was withheld by the organiser.")
  expect(changed.hash).not.toBe(report.hash)
  const { hash, ...rest } = changed
  expect(hash).toBe(hashOf(rest))
  expect(withoutComment(report, { question: "keep", index: 9 })).toBeNull()
  expect(withoutComment(report, { question: "none", index: 0 })).toBeNull()
})

test("a report about nobody's answers says so in every block and shows no number", () => {
  const then = publish(builtInWorld([["peers", 4, 3, 3]]))
  const report = publish(worldOf(builtInQuestionnaire, [], { earlier: earlierOf(then, builtInQuestionnaire) }))
  expect(report.rows).toEqual([])
  expect(report.others.n).toBe(0)
  expect(Object.values(report.others.items).every(({ kind }) => kind === "withheld")).toBe(true)
  expect(Object.values(report.sentences).every((sentence) => sentence.length > 0)).toBe(true)
})
