import { expect, test } from "vitest"
import { groupNamed, GROUPS, questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, builtInWorld, worldOf } from "@/lib/report/testing/world"
import { publish } from "@/lib/report/publication"
import { readingOf } from "@/lib/report/readingOf"
import { commentAt, withoutWords } from "@/lib/report/erasure"
import { storedFacts } from "@/lib/report/storedFacts"
import { wordsIn } from "@/lib/words/words"

const questionnaire = questionnaireOf([2])
const five = alike("peers", 5, [3, 4])

test("names come from beside the facts, and texts in the language of the reader", () => {
  const facts = publish(builtInWorld([["peers", 6, 4, 3]]))
  const names = { subject: "Amir", cycle: "Leaders 2026", earlierCycle: null }
  const reading = readingOf(facts, wordsIn("en-XA"), names)
  expect(reading).toMatchObject({ language: "en-XA", subjectName: "Amir", cycleName: "Leaders 2026", hash: facts.hash })
  expect(reading.closedOn).toEqual(new Date("2026-01-31T00:00:00Z"))
  // The pseudo-language has no questionnaire of its own, which is read in English.
  expect(reading.questionnaire.competencies[0]!.name).toBe("Vision")
  expect(reading.sentences.map).toContain("Åmir".replace("Å", "A"))
  expect(reading.sentences.map).not.toContain("Colleagues")
})

test("who was asked is told by group, and groups in which nobody was are left out", () => {
  const reading = read(worldOf(questionnaire, five, { invited: { peers: 6, others: 2 } }))
  expect(reading.invited.map(({ group, n }) => [group.name, n])).toEqual([
    ["Peers", 6],
    ["Others", 2],
  ])
})

test("a comment is said to be from its group, or from colleagues", () => {
  const comments = [
    { group: "manager", question: "keep", text: "Keeps promises." },
    { group: "peers", question: "keep", text: "Asks first." },
  ]
  const from = (responses: typeof five) =>
    read(worldOf(questionnaire, responses, { comments }))
      .comments[0]!.answers.map((answer) => `${answer.from}: ${answer.text}`)
      .toSorted()
  expect(from(five)).toEqual(["Manager: Keeps promises.", "Peers: Asks first."])
  expect(from([...five, ...alike("reports", 3, [3, 3])])).toEqual([
    "Colleagues: Asks first.",
    "Manager: Keeps promises.",
  ])
})

test("colleagues in general are never a group that happens to be called so", () => {
  const groups = [...GROUPS, groupNamed("colleagues", "anonymous", "Close colleagues")]
  const comments = [{ group: "peers", question: "keep", text: "Asks first." }]
  const asked = questionnaireOf([2], { groups })
  const reading = read(worldOf(asked, [...five, ...alike("reports", 3, [3, 3])], { comments }))
  expect(reading.comments[0]!.answers[0]!.from).toBe("Colleagues")
})

test("words that were erased are counted as withheld", () => {
  const comments = [{ group: "peers", question: "keep", text: "Rude." }]
  const facts = publish(worldOf(questionnaire, five, { comments }))
  const erased = storedFacts(withoutWords(facts, commentAt(facts, { question: "keep", index: 0 })!))
  expect(read(erased).comments[0]).toEqual({ question: "keep", answers: [], withheld: 1 })
})

test("what matters most is told by group, the most chosen first", () => {
  const asked = questionnaireOf([1, 1, 1])
  const manager = (matters: string[]) => ({ group: "manager", scores: [3, 3, 3], matters })
  const reading = read(
    worldOf(asked, [{ group: "self", scores: [3, 3, 3], matters: ["c2"] }, manager(["c3", "c1"]), manager(["c3"])]),
  )
  expect(reading.matters.map(({ group, competencies }) => [group.id, competencies])).toEqual([
    ["self", ["c2"]],
    ["manager", ["c3", "c1"]],
  ])
})

test("a report about nobody's answers says so in every block and shows no number", () => {
  const reading = read(builtInWorld([]))
  expect(reading).toMatchObject({ rows: [], gap: null, balance: null, ownAverage: null, strengths: [], focus: [] })
  expect(reading.others.n).toBe(0)
  const { items, competencies, dimensions } = reading.others
  for (const value of Object.values({ ...items, ...competencies, ...dimensions })) expect(value.kind).toBe("withheld")
  const { trend, ...said } = reading.sentences
  expect(trend).toBe("")
  for (const sentence of Object.values(said)) expect(sentence).toMatch(/\.$/)
})
