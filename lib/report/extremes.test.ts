import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import type { Report } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, worldOf, type Responses } from "@/lib/report/testing/world"

/** Ten items in five competencies, as four peers see them. */
function tenItems(scores: number[], self: Responses = []): Report {
  return publish(worldOf(questionnaireOf([2, 2, 2, 2, 2]), [...alike("peers", 4, scores), ...self]))
}

test("strengths come first: the three highest of five, and at most two to look at", () => {
  const report = tenItems([2, 4, 3, 4, 3, 4, 2, 3, 4, 2])
  expect(report.highest).toEqual(["q2", "q4", "q6", "q9", "q3"])
  expect(report.lowest).toEqual(["q10", "q7", "q1", "q8", "q5"])
  expect(report.strengths).toEqual(["q2", "q4", "q6"])
  expect(report.focus).toEqual(["q10", "q7"])
  expect(report.sentences.behaviours).toBe(
    "What colleagues see most: Dana “does thing 2”, “does thing 4” and “does thing 6”. " +
      "Worth a look: how often Dana “does thing 10” and “does thing 7”.",
  )
})

test("nothing is to be looked at where everything is high", () => {
  const report = tenItems([4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
  expect(report.strengths).toHaveLength(3)
  expect(report.focus).toEqual([])
  expect(report.sentences.behaviours).toMatch(/Nothing stands out as low\.$/)
})

test("no item is both among the highest and among the lowest, however few there are", () => {
  for (let n = 1; n <= 12; n++) {
    const scores = Array.from({ length: n }, (_, index) => 2 + (index % 3))
    const { highest, lowest, focus, strengths } = publish(worldOf(questionnaireOf([n]), alike("peers", 4, scores)))
    expect(highest).toHaveLength(Math.min(5, Math.floor(n / 2)))
    expect(lowest).toHaveLength(highest.length)
    expect(highest.filter((id) => lowest.includes(id))).toEqual([])
    expect(focus.length).toBeLessThanOrEqual(2)
    expect(strengths.length).toBeLessThanOrEqual(3)
  }
})
