import { expect, test } from "vitest"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { inLanguage, languageFor } from "@/lib/questionnaire/localQuestionnaire"
import { twoLanguages } from "@/lib/questionnaire/testing/twoLanguages"

test("every text is read in the reader's language, and nothing else changes", () => {
  const local = inLanguage(twoLanguages, "de")
  expect(local.title).toBe("LEADING AND MANAGING")
  expect(local.leadIn).toEqual({ other: "THIS PERSON …", self: "I …" })
  expect(local.scale.points[1]).toEqual({ value: 2, label: "SOMETIMES" })
  expect(local.scale.notObserved).toBe("NOT OBSERVED")
  expect(local.competencies[0]).toMatchObject({ id: "vision", name: "VISION", dimension: "leadership" })
  expect(local.items.find(({ id }) => id === "B1")).toEqual({
    id: "B1",
    competency: "results",
    other: "KEEPS SPENDING WITHIN BUDGET",
    self: "KEEP SPENDING WITHIN BUDGET",
    sources: ["M8"],
    askedOf: ["self", "manager"],
  })
  expect(local.questions[3]).toMatchObject({ id: "else", other: "ANYTHING ELSE?", optional: true })
  expect(local.groups[3]).toEqual({
    id: "reports",
    name: "DIRECT REPORTS",
    one: "A DIRECT REPORT",
    many: "DIRECT REPORTS",
    kind: "anonymous",
  })
  expect({ ...local, form: 2, edition: 2 }).toEqual(local)
})

test.each([
  [twoLanguages, "de", "de"],
  [twoLanguages, "fr", "en"],
  [twoLanguages, "en-XA", "en"],
  [{ title: { nl: "Leiden", de: "Führen" } }, "fr", "nl"],
])("where a document lacks a language, it is read in English or in its first", (document, wanted, found) => {
  expect(languageFor(document, wanted)).toBe(found)
})

test("in English the built-in questionnaire says what it says", () => {
  const { items } = inLanguage(builtIn, "en")
  expect(items.map(({ other }) => other)).toEqual(builtIn.items.map(({ other }) => other.en))
})
