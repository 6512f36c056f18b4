import { expect, test } from "vitest"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"
import { builtIn1 } from "@/lib/questionnaire/builtIn1"
import { CLAIMS, UNSCORED_CLAIMS } from "@/lib/questionnaire/claims"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { itemsOf, QuestionnaireSchema } from "@/lib/questionnaire/schema"

/** Edition 2 as it was decided: id, competency, "This person …", "I …", the claims that it goes back to. */
const DECIDED = `
| V1 | Vision | describes what the team could achieve in future | describe what the team could achieve in future | L13 |
| V2 | Vision | points out where the team's work needs to improve | point out where the team's work needs to improve | L7 |
| V3 | Vision | explains why a change is needed | explain why a change is needed | L8 |
| V4 | Vision | explains how a change will affect the people involved | explain how a change will affect the people involved | L9 |
| I1 | Inspiration | talks about why the team's work matters | talk about why the team's work matters | L2 |
| I2 | Inspiration | expresses confidence that difficult goals can be reached | express confidence that difficult goals can be reached | L4 L13 |
| I3 | Inspiration | puts in the effort they ask of others | put in the effort I ask of others | L6 |
| I4 | Inspiration | invites people to take part in new initiatives | invite people to take part in new initiatives | L1 L3 |
| E1 | Empowerment | lets people make decisions about their own work | let people make decisions about their own work | L15 |
| E2 | Empowerment | offers people tasks that stretch their abilities | offer people tasks that stretch their abilities | L5 L11 |
| E3 | Empowerment | thanks people for specific contributions | thank people for specific contributions | L15 |
| E4 | Empowerment | asks the team for ideas to raise its performance | ask the team for ideas to raise its performance | L12 |
| T1 | Trust | keeps promises | keep my promises | L14 |
| T2 | Trust | listens to people's concerns | listen to people's concerns | L10 |
| T3 | Trust | admits own mistakes | admit my mistakes | L14 |
| A1 | Values | refers to shared values when explaining decisions | refer to shared values when explaining decisions | L16 |
| A2 | Values | keeps to agreed principles under pressure | keep to agreed principles under pressure | L16 |
| A3 | Values | takes on unpleasant tasks when the team needs it | take on unpleasant tasks when the team needs it | L17 |
| G1 | Goals and roles | sets specific goals for the team's work | set specific goals for the team's work | M4 |
| G2 | Goals and roles | links daily tasks to the team's goals | link daily tasks to the team's goals | M4 |
| G3 | Goals and roles | explains what upper management expects of the team | explain what upper management expects of the team | M6 |
| G4 | Goals and roles | makes clear who is responsible for what | make clear who is responsible for what | M10 M12 |
| P1 | Performance | checks progress against agreed goals | check progress against agreed goals | M5 |
| P2 | Performance | tells people how well they are doing their work | tell people how well they are doing their work | M5 |
| P3 | Performance | applies the same standards to everyone | apply the same standards to everyone | M5 |
| P4 | Performance | raises performance problems with the person concerned | raise performance problems with the person concerned | M2 |
| R1 | Support | provides the tools people need | provide the tools people need | M3 |
| R2 | Support | provides the information people need | provide the information people need | M3 |
| R3 | Support | removes obstacles that slow people's work | remove obstacles that slow people's work | M3 |
| X1 | Execution | follows tasks through to completion | follow tasks through to completion | M13 M14 |
| X2 | Execution | meets agreed deadlines | meet agreed deadlines | M8 M13 |
| X3 | Execution | responds promptly when work goes off plan | respond promptly when work goes off plan | M13 |
| X4 | Execution | corrects details that would affect the result | correct details that would affect the result | M8 |
| B1 | Business results | keeps spending within budget | keep spending within budget | M8 |
| B2 | Business results | reviews the financial results of the team's work | review the financial results of the team's work | M7 |
| B3 | Business results | acts on opportunities that help to meet goals | act on opportunities that help to meet goals | M9 |
| B4 | Business results | explains what the team's work costs and brings in | explain what the team's work costs and brings in | M7 |`

test("edition 2 asks what was decided, in this order", () => {
  const { items, competencies, edition } = inLanguage(builtIn, "en")
  const names = new Map(competencies.map(({ id, name }) => [id, name]))
  const rows = items.map(({ id, competency, other, self, sources }) =>
    [id, names.get(competency), other, self, sources.join(" ")].join(" | "),
  )
  expect(rows.map((row) => `| ${row} |`)).toEqual(DECIDED.trim().split("\n"))
  expect([edition, items.length]).toEqual([2, 37])
  expect(competencies.map(({ dimension }) => dimension[0]).join("")).toBe("lllllmmmmm")
})

test("what most colleagues cannot see is asked of self and manager only", () => {
  const some = builtIn.items.filter(({ askedOf }) => askedOf)
  expect(some.map(({ id, askedOf }) => [id, askedOf])).toEqual([
    ["B1", ["self", "manager"]],
    ["B2", ["self", "manager"]],
  ])
})

test.each([
  ["edition 1", builtIn1, [4, 4, 4, 3, 3, 4, 4, 3, 4, 3]],
  ["edition 2", builtIn, [4, 4, 4, 3, 3, 4, 4, 3, 4, 4]],
])("%s is a valid document", (_, questionnaire, sizes) => {
  expect(QuestionnaireSchema.parse(questionnaire)).toEqual(questionnaire)
  expect(questionnaire.competencies.map(({ id }) => itemsOf(questionnaire, id).length)).toEqual(sizes)
})

test("edition 2 says the same as edition 1 but for what was reworded or added", () => {
  const before = new Map(builtIn1.items.map((item) => [item.id, item.other.en]))
  const other = builtIn.items.filter(({ id, other: now }) => before.get(id) !== now.en).map(({ id }) => id)
  expect(other).toEqual(["V2", "I3", "I4", "A2", "A3", "X4", "B4"])
  for (const part of ["competencies", "groups", "scale", "leadIn", "title"] as const) {
    expect(builtIn[part]).toEqual({ ...builtIn1, groups: withMany(builtIn1.groups) }[part])
  }
  // Hints fit whoever is asked about themselves as well.
  const questions = ({ questions: all }: typeof builtIn) => all.map((question) => ({ ...question, hint: undefined }))
  expect(questions(builtIn)).toEqual(questions(builtIn1))
})

/** Form 1 did not know what the only members of a group are called. */
function withMany(groups: typeof builtIn.groups) {
  const many: Record<string, string> = { self: "yourself", manager: "their managers" }
  return groups.map((group) => ({ ...group, many: { en: many[group.id] ?? group.many.en } }))
}

test.each([
  ["edition 1", builtIn1],
  ["edition 2", builtIn],
])("every item of %s goes back to a claim of its dimension, and every scored claim has an item", (_, questionnaire) => {
  for (const item of questionnaire.items) {
    const { dimension } = questionnaire.competencies.find(({ id }) => id === item.competency)!
    for (const source of item.sources)
      expect([source[0], CLAIMS[source]]).toEqual([dimension[0]!.toUpperCase(), expect.any(String)])
  }
  const used = new Set(questionnaire.items.flatMap(({ sources }) => sources))
  expect(Object.keys(CLAIMS).filter((claim) => !used.has(claim))).toEqual(UNSCORED_CLAIMS)
})
