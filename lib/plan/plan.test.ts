import { expect, test } from "vitest"
import { formerField, goalField, missingParts } from "@/lib/plan/goalParts"
import { readGoals } from "@/lib/plan/goalsForm"
import {
  EMPTY_GOAL,
  EMPTY_PLAN,
  firstEmptyGoal,
  PlanSchema,
  withComment,
  withGoals,
  withMark,
  writtenGoals,
  type Goal,
  type GoalPart,
} from "@/lib/plan/plan"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

const goal: Goal = { what: "Ask before I answer.", notice: "Others speak first.", by: "2026-06-01", item: "T2" }

/** What a form with these goals sends, from the first on. */
function formOf(...goals: Partial<Goal>[]): Record<string, string> {
  const fields = goals.flatMap((given, index) =>
    Object.entries(given).map(([part, value]) => [goalField(index + 1, part as GoalPart), value ?? ""]),
  )
  return Object.fromEntries(fields)
}

/** The plan after a form was sent. */
function written(form: Record<string, unknown>, plan = EMPTY_PLAN) {
  return withGoals(plan, builtInQuestionnaire, readGoals(form).changes)
}

function complaints(form: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    readGoals(form).issues.map(({ path, message }) => [path.join("."), sentenceOf(words, message)]),
  )
}

test("a goal is read as it was written, without the blanks around it", () => {
  expect(written(formOf({ ...goal, what: "  Ask before I answer. \n" })).goals).toEqual([goal])
  expect(written(formOf({ ...goal, item: null })).goals).toEqual([{ ...goal, item: null }])
})

test("a goal is kept as far as it is written, in its place", () => {
  const plan = written(formOf({ what: " ", by: "" }, { what: "Ask." }))
  expect(plan.goals).toEqual([EMPTY_GOAL, { ...EMPTY_GOAL, what: "Ask." }])
  expect(writtenGoals(plan)).toEqual([{ ...EMPTY_GOAL, what: "Ask.", number: 2 }])
  expect(written({}).goals).toEqual([])
})

test("a goal that is begun lacks its other parts, and one that only has a behaviour is not begun", () => {
  expect(missingParts({ ...EMPTY_GOAL, what: "Ask." })).toEqual(["notice", "by"])
  expect(missingParts({ ...EMPTY_GOAL, by: "2026-06-01" })).toEqual(["what", "notice"])
  expect(missingParts({ ...EMPTY_GOAL, item: "T2" })).toEqual([])
  expect(missingParts(goal)).toEqual([])
})

test("fields that were not sent, and goals that were not touched, stay as they are", () => {
  const plan = withGoals(EMPTY_PLAN, builtInQuestionnaire, [
    { number: 1, parts: goal },
    { number: 2, parts: goal },
  ])
  const { goals } = written({ "goal2-notice": "Nobody waits.", unknown: "x", "goal4-what": "One more" }, plan)
  expect(goals).toEqual([goal, { ...goal, notice: "Nobody waits." }])
})

test("a page that is old undoes nothing: what it had when it was made is not touched", () => {
  const old = { ...formOf(goal), [formerField("goal1-what")]: `${goal.what}\r\n`, [formerField("goal1-by")]: "" }
  expect(readGoals(old).changes).toEqual([{ number: 1, parts: { notice: goal.notice, by: goal.by, item: goal.item } }])
})

test.each([
  [
    "a text of more than 600 characters",
    { ...goal, what: "a".repeat(601) },
    { "goal1-what": "Use at most 600 characters." },
  ],
  ["a day that does not exist", { ...goal, by: "2026-02-30" }, { "goal1-by": "Choose a day." }],
  ["a day of another millennium", { ...goal, by: "0026-06-01" }, { "goal1-by": "Choose a day of this century." }],
])("%s is refused, and the rest is kept", (_, given, expected) => {
  expect(complaints(formOf(given))).toEqual(expected)
  expect(written(formOf(given)).goals[0]).toMatchObject({ notice: goal.notice, item: goal.item })
})

test("600 characters are taken", () => {
  expect(complaints(formOf({ ...goal, notice: "a".repeat(600) }))).toEqual({})
})

test("a plan that the first versions wrote is read as it was", () => {
  const old = { format: "parallax-plan-1", marks: { T1: "keep", X2: "work" }, goals: [goal] }
  expect(PlanSchema.parse(old)).toEqual({ ...old, comments: [] })
  expect(writtenGoals(PlanSchema.parse(old))).toEqual([{ ...goal, number: 1 }])
})

test("a fourth goal is refused", () => {
  expect(PlanSchema.safeParse({ ...EMPTY_PLAN, goals: [goal, goal, goal] }).success).toBe(true)
  const [issue] = PlanSchema.safeParse({ ...EMPTY_PLAN, goals: [goal, goal, goal, goal] }).error!.issues
  expect(sentenceOf(words, issue!.message)).toBe("Keep to 3 goals.")
})

test("the first empty goal is one of which nothing at all is written", () => {
  const after = (...goals: Partial<Goal>[]) => firstEmptyGoal(written(formOf(...goals)))
  expect(after()).toBe(1)
  expect(after(goal)).toBe(2)
  expect(after(goal, {}, goal)).toBe(2)
  expect(after({ item: "T2" }, { by: "2026-06-01" }, { notice: "Nobody waits." })).toBeNull()
})

test("a behaviour is kept or worked on, never both, and a mark can be taken away", () => {
  const kept = withMark(EMPTY_PLAN, builtInQuestionnaire, "T1", "keep")
  expect(kept.marks).toEqual({ T1: "keep" })
  expect(withMark(kept, builtInQuestionnaire, "T1", "work").marks).toEqual({ T1: "work" })
  expect(withMark(kept, builtInQuestionnaire, "T1", null).marks).toEqual({})
})

test("a comment is taken once, by its place, and can be taken out again", () => {
  const place = { question: "keep", index: 1 }
  const taken = withComment(EMPTY_PLAN, builtInQuestionnaire, { ...place, text: "words" } as typeof place, true)
  expect(taken.comments).toEqual([place])
  expect(withComment(taken, builtInQuestionnaire, place, true)).toEqual(taken)
  expect(withComment(taken, builtInQuestionnaire, { ...place, index: 0 }, false)).toEqual(taken)
  expect(withComment(taken, builtInQuestionnaire, place, false)).toEqual(EMPTY_PLAN)
})

test("what the questionnaire does not have is not marked or taken, and a goal about it is about nothing", () => {
  for (const unknown of ["Z9", "", "__proto__", "constructor"]) {
    expect(withMark(EMPTY_PLAN, builtInQuestionnaire, unknown, "keep")).toEqual(EMPTY_PLAN)
    expect(withComment(EMPTY_PLAN, builtInQuestionnaire, { question: unknown, index: 0 }, true)).toEqual(EMPTY_PLAN)
    expect(written(formOf({ ...goal, item: unknown })).goals).toEqual([{ ...goal, item: null }])
  }
})
