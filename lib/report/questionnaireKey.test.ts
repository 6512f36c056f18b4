import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import type { Item, Questionnaire } from "@/lib/questionnaire/schema"
import { questionnaireKey } from "@/lib/report/questionnaireKey"
import { GROUPS, groupNamed, questionnaireOf } from "@/lib/report/testing/questionnaire"

const questionnaire = questionnaireOf([2, 2], { askedOf: { 1: ["self", "manager"], 3: ["self", "peers"] } })
const changed = (place: number, change: Partial<Item>): Questionnaire => ({
  ...questionnaire,
  items: questionnaire.items.with(place, { ...questionnaire.items[place]!, ...change }),
})

test("titles, open questions, names of groups and what is said to self do not make another questionnaire", () => {
  const same: Questionnaire = {
    ...builtInQuestionnaire,
    title: { en: "Ours" },
    questions: [],
    groups: builtInQuestionnaire.groups.map((group) => ({ ...group, name: { en: "Some" } })),
    items: builtInQuestionnaire.items.map((item) => ({ ...item, self: { en: "something" } })),
  }
  expect(questionnaireKey(same)).toBe(questionnaireKey(builtInQuestionnaire))
  expect(questionnaireKey(same)).toMatch(/^[0-9a-f]{64}$/)
})

test.each<[string, Questionnaire]>([
  [
    "the order of items and competencies",
    {
      ...questionnaire,
      items: questionnaire.items.toReversed(),
      competencies: questionnaire.competencies.toReversed(),
    },
  ],
  ["a translation more", changed(0, { other: { de: "macht das erste", en: "does thing 1" } })],
  ["an item that only named raters are asked", changed(1, { other: { en: "does something else" } })],
  ["asking one more of the named", changed(3, { askedOf: ["self", "manager", "peers"] })],
  ["naming all anonymous groups instead of all", changed(0, { askedOf: ["peers", "reports", "others"] })],
  [
    "a group that is asked everything that all are",
    {
      ...questionnaire,
      groups: [...GROUPS, groupNamed("board", "identified", "Board")],
    },
  ],
])("%s does not make another questionnaire", (_, same) => {
  expect(questionnaireKey(same)).toBe(questionnaireKey(questionnaire))
})

test.each<[string, Questionnaire]>([
  ["an item's wording", changed(0, { other: { en: "does something else" } })],
  ["an item's competency", changed(0, { competency: "c2" })],
  ["asking an item of other anonymous groups", changed(3, { askedOf: ["self", "reports"] })],
  ["an item less", { ...questionnaire, items: questionnaire.items.slice(1) }],
  [
    "a competency's dimension",
    {
      ...questionnaire,
      competencies: questionnaire.competencies.map((c) => ({ ...c, dimension: "leadership" as const })),
    },
  ],
  [
    "a point of the scale less",
    {
      ...questionnaire,
      scale: { ...questionnaire.scale, points: questionnaire.scale.points.slice(1) },
    },
  ],
])("%s makes another questionnaire", (_, other) => {
  expect(questionnaireKey(other)).not.toBe(questionnaireKey(questionnaire))
})

test("without English the first language in alphabetical order speaks, in whatever order a database has them", () => {
  const inFrench = (other: Item["other"]): Questionnaire => {
    return { ...changed(0, { other }), title: { fr: "Une petite", de: "Eine kleine" } }
  }
  const key = questionnaireKey(inFrench({ fr: "fait ceci", de: "macht dies" }))
  expect(questionnaireKey(inFrench({ de: "macht dies", fr: "fait cela" }))).toBe(key)
  expect(questionnaireKey(inFrench({ de: "macht das", fr: "fait ceci" }))).not.toBe(key)
})
