import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { goalField, GoalsFormSchema } from "@/lib/plan/goalsForm"
import { EMPTY_PLAN, PlanSchema, withGoals, withMark, type Goal } from "@/lib/plan/plan"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

const goal: Goal = { what: "Ask before I answer.", notice: "Others speak first.", by: "2026-06-01", item: "T2" }

/** What a form with these goals sends, from the first on. */
function formOf(...goals: Partial<Goal>[]): Record<string, string> {
  const fields = goals.flatMap((given, index) =>
    Object.entries(given).map(([part, value]) => [goalField(index + 1, part as keyof Goal), value ?? ""]),
  )
  return Object.fromEntries(fields)
}

function complaints(form: Record<string, string>): Record<string, string> {
  const { error } = GoalsFormSchema.safeParse(form)
  return Object.fromEntries(
    error?.issues.map(({ path, message }) => [path.join("."), sentenceOf(words, message)]) ?? [],
  )
}

test("a goal is read as it was written, without the blanks around it", () => {
  expect(GoalsFormSchema.parse(formOf({ ...goal, what: "  Ask before I answer. \n" }))).toEqual([goal])
  expect(GoalsFormSchema.parse(formOf({ ...goal, item: null }))).toEqual([{ ...goal, item: null }])
})

test("what is left empty is no goal, and the others move up", () => {
  expect(GoalsFormSchema.parse(formOf({ what: " ", notice: "", by: "" }, goal))).toEqual([goal])
  // A behaviour alone says nothing yet.
  expect(GoalsFormSchema.parse(formOf({ what: "", notice: "", by: "", item: "T2" }))).toEqual([])
  expect(GoalsFormSchema.parse({})).toEqual([])
})

test("a goal that is begun wants its other parts, each at its field", () => {
  expect(complaints(formOf({ what: "Ask." }, { by: "2026-06-01" }))).toEqual({
    "goal1-notice": "Write how you will notice that it works.",
    "goal1-by": "Choose a day.",
    "goal2-what": "Write what you will do.",
    "goal2-notice": "Write how you will notice that it works.",
  })
})

test.each([
  [
    "a text of more than 600 characters",
    { ...goal, what: "a".repeat(601) },
    { "goal1-what": "Use at most 600 characters." },
  ],
  ["a day that does not exist", { ...goal, by: "2026-02-30" }, { "goal1-by": "Choose a day." }],
  ["a day of another millennium", { ...goal, by: "0026-06-01" }, { "goal1-by": "Choose a day of this century." }],
])("%s is refused", (_, given, expected) => {
  expect(complaints(formOf(given))).toEqual(expected)
})

test("600 characters are taken", () => {
  expect(complaints(formOf({ ...goal, notice: "a".repeat(600) }))).toEqual({})
})

test("a fourth goal is refused", () => {
  expect(PlanSchema.safeParse({ ...EMPTY_PLAN, goals: [goal, goal, goal] }).success).toBe(true)
  const [issue] = PlanSchema.safeParse({ ...EMPTY_PLAN, goals: [goal, goal, goal, goal] }).error!.issues
  expect(sentenceOf(words, issue!.message)).toBe("Keep to 3 goals.")
})

test("a behaviour is kept or worked on, never both, and a mark can be taken away", () => {
  const kept = withMark(EMPTY_PLAN, builtInQuestionnaire, "T1", "keep")
  expect(kept.marks).toEqual({ T1: "keep" })
  expect(withMark(kept, builtInQuestionnaire, "T1", "work").marks).toEqual({ T1: "work" })
  expect(withMark(kept, builtInQuestionnaire, "T1", null).marks).toEqual({})
})

test("what the questionnaire does not have is not marked, and a goal about it is about nothing", () => {
  for (const unknown of ["Z9", "", "__proto__", "constructor"]) {
    expect(withMark(EMPTY_PLAN, builtInQuestionnaire, unknown, "keep")).toEqual(EMPTY_PLAN)
    expect(withGoals(EMPTY_PLAN, builtInQuestionnaire, [{ ...goal, item: unknown }]).goals).toEqual([
      { ...goal, item: null },
    ])
  }
  expect(withGoals(EMPTY_PLAN, builtInQuestionnaire, [goal]).goals).toEqual([goal])
})
