import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { deleteCycle } from "@/lib/cycle/deleteCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, closedCycle, northwind, readerOf } from "@/lib/demo/testing/northwind"
import { readLog } from "@/lib/log/readLog"
import { chosenComments } from "@/lib/plan/chosenComments"
import { findOwnPlan } from "@/lib/plan/findOwnPlan"
import { findSharedPlan } from "@/lib/plan/findSharedPlan"
import { makeGoal } from "@/lib/plan/makeGoal"
import { markBehaviour } from "@/lib/plan/markBehaviour"
import { EMPTY_GOAL, type Goal, type GoalChanges } from "@/lib/plan/plan"
import type { PlanOwner } from "@/lib/plan/planOwner"
import { saveGoals } from "@/lib/plan/saveGoals"
import { sharePlan } from "@/lib/plan/sharePlan"
import { takeComment } from "@/lib/plan/takeComment"
import { unsharePlan } from "@/lib/plan/unsharePlan"
import { assignCoach } from "@/lib/release/assignCoach"
import { releaseReports } from "@/lib/release/releaseReports"
import { withdrawRelease } from "@/lib/release/withdrawRelease"
import { readingOf } from "@/lib/report/readingOf"
import { storedFacts } from "@/lib/report/storedFacts"
import { withholdComment } from "@/lib/report/withholdComment"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date("2026-03-02T09:00:00Z")
const goal: Goal = { what: "Ask before I answer.", notice: "Others speak first.", by: "2026-06-01", item: "T2" }
const first: GoalChanges = [{ number: 1, parts: goal }]

/** Released reports that Dana and Mei have opened; Harriet coaches Dana. */
async function released() {
  const world = await northwind(db, keys, now)
  const { owner, coach } = world
  const plan = aboutDana(now, { subjects: ["Dana Okafor", "Mei Lin"], coached: ["Dana Okafor"] })
  const { cycleId, subjects } = await closedCycle(db, keys, world, now, plan)
  await releaseReports(db, secret, owner, cycleId, { whose: "all", to: "subject" }, now)
  const reader = (name: string) => readerOf(db, secret, idOf(subjects, name), now)
  return { owner, coach, cycleId, dana: await reader("Dana Okafor"), mei: await reader("Mei Lin") }
}

const planOf = async (owner: PlanOwner) => (await findOwnPlan(db, owner))?.plan
const gone = { kind: "gone" }

test("a plan is empty at first, and is then what its owner has made of it", async () => {
  const { dana, mei } = await released()
  expect(await findOwnPlan(db, dana)).toMatchObject({
    plan: { marks: {}, goals: [] },
    sharedAt: null,
    coachName: "Harriet Cole",
  })
  await markBehaviour(db, dana, "T1", "keep")
  await saveGoals(db, dana, first)
  await markBehaviour(db, dana, "X2", "work")
  expect(await planOf(dana)).toMatchObject({ marks: { T1: "keep", X2: "work" }, goals: [goal] })
  expect(await planOf(mei)).toMatchObject({ marks: {}, goals: [] })
})

test("what is written at once, in two tabs and field by field, is all kept", async () => {
  const { dana } = await released()
  await Promise.all([
    ...["T1", "T2", "T3"].map((item) => markBehaviour(db, dana, item, "keep")),
    takeComment(db, dana, { question: "keep", index: 0 }, true),
    saveGoals(db, dana, [{ number: 1, parts: { what: "Ask." } }]),
    saveGoals(db, dana, [{ number: 1, parts: { by: "2026-06-01" } }]),
    saveGoals(db, dana, [{ number: 3, parts: goal }]),
  ])
  expect(await planOf(dana)).toMatchObject({
    marks: { T1: "keep", T2: "keep", T3: "keep" },
    comments: [{ question: "keep", index: 0 }],
    goals: [{ ...EMPTY_GOAL, what: "Ask.", by: "2026-06-01" }, EMPTY_GOAL, goal],
  })
})

test("what is to be tried becomes the first goal of which nothing is written, until all are", async () => {
  const { dana } = await released()
  await saveGoals(db, dana, [{ number: 2, parts: { by: "2026-06-01" } }])
  const make = (what: string) => makeGoal(db, dana, { item: "V3", what })
  expect(await Promise.all([make("Say why."), make("Say it first.")])).toEqual(
    expect.arrayContaining([
      { kind: "made", number: 1 },
      { kind: "made", number: 3 },
    ]),
  )
  const full = await planOf(dana)
  expect(full!.goals.map(({ item, by }) => [item, by])).toEqual([
    ["V3", null],
    [null, "2026-06-01"],
    ["V3", null],
  ])
  expect(await make("Say it again.")).toEqual({ kind: "full" })
  expect(await planOf(dana)).toEqual(full)
})

test("the key of one report opens no other plan", async () => {
  const { dana, mei } = await released()
  const thief = { ...mei, tokenHash: dana.tokenHash }
  expect(await markBehaviour(db, thief, "T1", "keep")).toEqual(gone)
  expect(await saveGoals(db, thief, first)).toEqual(gone)
  expect(await makeGoal(db, thief, { item: "T1", what: goal.what })).toEqual(gone)
  expect(await takeComment(db, thief, { question: "keep", index: 0 }, true)).toEqual(gone)
  expect(await sharePlan(db, thief, now)).toEqual(gone)
  expect(await unsharePlan(db, thief, now)).toEqual(gone)
  expect(await findOwnPlan(db, thief)).toBeNull()
  expect(await db.plan.count({ where: { subjectId: mei.subjectId } })).toBe(0)
})

test("a release taken back ends the writing, for its owner and for the coach, and keeps what was written", async () => {
  const { owner, coach, dana } = await released()
  await saveGoals(db, dana, first)
  await sharePlan(db, dana, now)
  await withdrawRelease(db, owner, dana.reportId, now)
  expect(await findOwnPlan(db, dana)).toBeNull()
  expect(await markBehaviour(db, dana, "T1", "keep")).toEqual(gone)
  expect(await unsharePlan(db, dana, now)).toEqual(gone)
  expect(await findSharedPlan(db, coach, dana.subjectId)).toBeNull()
  expect(await db.plan.count({ where: { subjectId: dana.subjectId } })).toBe(1)
})

test("a comment that is withheld is gone from the plan too, whose other comments stay the same", async () => {
  const { owner, coach, cycleId, dana } = await released()
  await releaseReports(db, secret, owner, cycleId, { whose: "all", to: "coach" }, now)
  await saveGoals(db, dana, first)
  await sharePlan(db, dana, now)
  const { question, answers } = dana.facts.comments.find(({ answers }) => answers.length > 2)!
  for (const index of [0, 1, 2]) await takeComment(db, dana, { question, index }, true)
  const newest = () =>
    db.report.findFirstOrThrow({ where: { subjectId: dana.subjectId }, orderBy: { version: "desc" } })
  /** What the plan has of them, for its owner and for the coach. */
  const said = async () => {
    const names = { subject: "", cycle: "", earlierCycle: null }
    const reading = readingOf(storedFacts((await newest()).document), wordsIn("en"), names)
    const [own, shared] = [await findOwnPlan(db, dana), await findSharedPlan(db, coach, dana.subjectId)]
    const texts = [own!, shared!].map(({ plan, places }) =>
      chosenComments(reading, plan, places).map(({ text }) => text),
    )
    expect(texts[1]).toEqual(texts[0])
    return texts[0]
  }
  const [one, two, three] = answers.map(({ text }) => text)
  expect(await said()).toEqual([one, two, three])
  // Withheld from the front, so that in each version the others have moved up.
  for (const left of [[two, three], [three]]) {
    const withholding = await withholdComment(db, owner, (await newest()).id, { question, index: 0 }, now)
    expect(withholding.kind).toBe("withheld")
    expect(await said()).toEqual(left)
  }
  expect(await planOf(dana)).toMatchObject({ goals: [goal] })
  expect(JSON.stringify(await planOf(dana))).not.toContain(three)
})

test("a coach reads the plan while it is shared, and only then", async () => {
  const { coach, dana } = await released()
  const seen = () => findSharedPlan(db, coach, dana.subjectId)
  await saveGoals(db, dana, first)
  expect(await seen()).toBeNull()
  expect(await unsharePlan(db, dana, now)).toEqual({ kind: "notShared" })
  expect(await sharePlan(db, dana, now)).toEqual({ kind: "shared" })
  expect(await sharePlan(db, dana, now)).toEqual({ kind: "alreadyShared" })
  expect(await seen()).toMatchObject({ plan: { goals: [goal] } })
  await markBehaviour(db, dana, "T1", "keep")
  expect(await seen()).toMatchObject({ plan: { marks: { T1: "keep" } } })
  expect(await unsharePlan(db, dana, now)).toEqual({ kind: "unshared" })
  expect(await seen()).toBeNull()
})

test("nobody else reads it: no organiser, no coach of somebody else, nobody of another workspace", async () => {
  const { owner, coach, cycleId, dana, mei } = await released()
  const elsewhere = await released()
  await sharePlan(db, dana, now)
  const stranger = { ...elsewhere.coach, userId: coach.userId }
  for (const reader of [owner, elsewhere.owner, elsewhere.coach, stranger]) {
    expect(await findSharedPlan(db, reader, dana.subjectId)).toBeNull()
  }
  await assignCoach(db, owner, mei.subjectId, owner.userId, now)
  expect(await findSharedPlan(db, owner, dana.subjectId)).toBeNull()
  // A new coach is not whom it was shared with.
  await assignCoach(db, owner, dana.subjectId, owner.userId, now)
  await releaseReports(db, secret, owner, cycleId, { whose: "all", to: "coach" }, now)
  for (const reader of [owner, coach]) expect(await findSharedPlan(db, reader, dana.subjectId)).toBeNull()
})

test("without a coach there is nobody to share with", async () => {
  const { mei } = await released()
  expect(await sharePlan(db, mei, now)).toEqual({ kind: "noCoach" })
  expect(await findOwnPlan(db, mei)).toMatchObject({ coachName: null, sharedAt: null })
})

test("the log has that a plan was shared and not shared any more, and nothing of what it says", async () => {
  const { owner, cycleId, dana } = await released()
  await saveGoals(db, dana, first)
  await sharePlan(db, dana, now)
  await unsharePlan(db, dana, now)
  const log = await readLog(db, owner, 50)
  const events = log.events.filter(({ kind }) => kind.startsWith("plan."))
  const { personId: person } = await db.subject.findUniqueOrThrow({ where: { id: dana.subjectId } })
  expect(events.map(({ kind, actor, about }) => ({ kind, actor, about }))).toEqual(
    ["plan.unshared", "plan.shared"].map((kind) => ({
      kind,
      actor: "subject",
      about: { cycle: cycleId, cycleName: "Spring", person },
    })),
  )
  expect(log.isIntact).toBe(true)
  expect(JSON.stringify(log)).not.toContain(goal.what)
})

test("a plan is erased with its cycle", async () => {
  const { owner, cycleId, dana } = await released()
  await saveGoals(db, dana, first)
  await deleteCycle(db, keys, owner, cycleId, "closed", now)
  expect(await db.plan.count({ where: { subjectId: dana.subjectId } })).toBe(0)
})
