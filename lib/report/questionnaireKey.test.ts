import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { questionnaireKey } from "@/lib/report/questionnaireKey"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"

test("titles, open questions and rater groups do not make another questionnaire", () => {
  const same = {
    ...builtInQuestionnaire,
    title: "Ours",
    questions: [],
    groups: builtInQuestionnaire.groups.slice(0, 2),
  }
  expect(questionnaireKey(same)).toBe(questionnaireKey(builtInQuestionnaire))
  expect(questionnaireKey(builtInQuestionnaire)).toMatch(/^[0-9a-f]{64}$/)
})

test.each<[string, (questionnaire: Questionnaire) => Questionnaire]>([
  ["an item's wording", (q) => ({ ...q, items: q.items.with(0, { ...q.items[0]!, other: "does something else" }) })],
  ["an item's competency", (q) => ({ ...q, items: q.items.with(0, { ...q.items[0]!, competency: "c2" }) })],
  ["the order of items", (q) => ({ ...q, items: q.items.toReversed() })],
  ["an item less", (q) => ({ ...q, items: q.items.slice(1) })],
  [
    "a competency's dimension",
    (q) => ({ ...q, competencies: q.competencies.map((c) => ({ ...c, dimension: "leadership" as const })) }),
  ],
  ["a point of the scale less", (q) => ({ ...q, scale: { ...q.scale, points: q.scale.points.slice(1) } })],
])("%s makes another questionnaire", (_, change) => {
  const questionnaire = questionnaireOf([2, 2])
  expect(questionnaireKey(change(questionnaire))).not.toBe(questionnaireKey(questionnaire))
})
