import { expect, test } from "vitest"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { languagesOf, QuestionnaireSchema, storedQuestionnaire } from "@/lib/questionnaire/schema"
import { form1Document } from "@/lib/questionnaire/testing/form1Document"
import { twoLanguages } from "@/lib/questionnaire/testing/twoLanguages"

/** Place and mistake of everything that is wrong. */
function mistakesIn(document: unknown): [string, string][] {
  const { error } = QuestionnaireSchema.safeParse(document)
  return (error?.issues ?? []).map(({ path, message }) => [path.join("."), message])
}

test("a document of form 2 stays as it is", () => {
  expect(QuestionnaireSchema.parse(builtIn)).toEqual(builtIn)
  expect(storedQuestionnaire(builtIn)).toBe(builtIn)
})

test("a document of form 1 is read into form 2: in English, and everything asked of everybody", () => {
  const read = QuestionnaireSchema.parse(form1Document)
  expect(read).toEqual(storedQuestionnaire(form1Document))
  expect(read).toMatchObject({
    form: 2,
    edition: 3,
    title: { en: "Leading" },
    leadIn: { other: { en: "This person …" }, self: { en: "I …" } },
    scale: { notObserved: { en: "Cannot say" } },
  })
  expect(read.scale.points[2]).toEqual({ value: 3, label: { en: "Always" } })
  expect(read.competencies[0]!.about).toEqual({ en: "Shows where the work could go." })
  const [item] = read.items
  expect(item).toEqual({ ...form1Document.items[0], other: { en: "shows a way" }, self: { en: "show a way" } })
  expect(read.questions[0]!.hint).toEqual({ en: "One thing." })
  expect(read).not.toHaveProperty("language")
  expect(read).not.toHaveProperty("version")
})

test("how a group of form 1 is called within a sentence, its name tells", () => {
  const names = ["Direct reports", "HR partners", "Peers in Oslo", "Ärzte", "同事"]
  const groups = names.map((name, index) => {
    return { id: `g${index}`, name, one: "one", kind: index === 0 ? "self" : "anonymous" }
  })
  const many = QuestionnaireSchema.parse({ ...form1Document, groups }).groups.map((group) => group.many.en)
  expect(many).toEqual(["direct reports", "HR partners", "peers in Oslo", "ärzte", "同事"])
})

test("a document may be in several languages", () => {
  expect(QuestionnaireSchema.parse(twoLanguages)).toEqual(twoLanguages)
  expect(languagesOf(twoLanguages)).toEqual(["de", "en"])
})

const [item, group] = [builtIn.items[0]!, builtIn.groups[2]!]

test.each([
  ["an item of no competency", { items: [{ ...item, competency: "nowhere" }] }, "items.0.competency"],
  ["the same item twice", { items: [item, item] }, "items.1.id"],
  ["an item named like what every object has", { items: [{ ...item, id: "constructor" }] }, "items.0.id"],
  ["an item asked of a group that is not there", { items: [{ ...item, askedOf: ["kin"] }] }, "items.0.askedOf"],
  ["an item asked of no group", { items: [{ ...item, askedOf: [] }] }, "items.0.askedOf"],
  [
    "a group named like what every object has",
    { groups: [...builtIn.groups, { ...group, id: "toString" }] },
    "groups.5.id",
  ],
  ["a group that is asked nothing", { items: [{ ...item, askedOf: ["self", "manager"] }] }, "groups.2"],
  ["no self group", { groups: builtIn.groups.slice(1) }, "groups"],
  [
    "a scale that skips a value",
    { scale: { ...builtIn.scale, points: builtIn.scale.points.slice(1) } },
    "scale.points",
  ],
  ["an empty text", { items: [{ ...item, self: { en: "  " } }] }, "items.0.self.en"],
  ["a text that is no record", { items: [{ ...item, self: "plain" }] }, "items.0.self"],
  ["a text in something that is no language", { title: { en: "A", English: "A" } }, "title.English"],
  ["a text that is too long", { title: { en: "x".repeat(101) } }, "title.en"],
  ["a text that lacks a language", { title: { en: "Leading", de: "Führen" } }, "items.0.other"],
  ["a text in one language too many", { items: [{ ...item, other: { en: "a", de: "b" } }] }, "items.0.other"],
  ["no language at all", { title: {} }, "title"],
])("a questionnaire with %s is refused at its place", (_, change, place) => {
  expect(mistakesIn({ ...builtIn, ...change }).map(([path]) => path)).toContain(place)
})

const [item1, group1] = [form1Document.items[0]!, form1Document.groups[2]!]

test.each([
  ["an empty text", { items: [{ ...item1, self: "" }] }, "items.0.self"],
  ["a text that is none", { items: [{ ...item1, self: 5 }] }, "items.0.self"],
  ["a title that is too long", { title: "x".repeat(101) }, "title"],
  ["a version that is no number", { version: "first" }, "version"],
  ["an item of no competency", { items: [{ ...item1, competency: "nowhere" }] }, "items.0.competency"],
  ["an empty label", { scale: { ...form1Document.scale, notObserved: "" } }, "scale.notObserved"],
])("a questionnaire of form 1 with %s is refused at the place that it has there", (_, change, place) => {
  expect(mistakesIn({ ...form1Document, ...change })[0]![0]).toBe(place)
})

test("a group of form 1 without a name is one mistake", () => {
  const groups = form1Document.groups.map((each) => (each === group1 ? { ...each, name: "" } : each))
  expect(mistakesIn({ ...form1Document, groups })).toEqual([["groups.2.name", "must not be empty"]])
})

test.each([[null], ["text"], [[]], [{}], [{ language: "en" }]])("%j is no questionnaire", (document) => {
  expect(mistakesIn(document).length).toBeGreaterThan(0)
})
