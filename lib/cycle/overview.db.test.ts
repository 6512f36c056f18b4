import { expect, test } from "vitest"
import { findOverview } from "@/lib/cycle/findOverview"
import { findSelection } from "@/lib/cycle/findSelection"
import { findSubjectProgress } from "@/lib/cycle/findSubjectProgress"
import { listProgress } from "@/lib/cycle/listProgress"
import { listRaters } from "@/lib/cycle/listRaters"
import type { SubjectFilter, SubjectOrder } from "@/lib/cycle/overview"
import type { InvitationState } from "@/lib/cycle/progress"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { largeCycle, type Asked } from "@/lib/cycle/testing/largeCycle"
import { testDatabase } from "@/lib/db/testing/database"

const { db, statementsOf } = await testDatabase()
const now = new Date("2026-03-02T09:00:00Z")
const first = { search: "", filter: "all", order: "name", page: 1 } as const

const peers = (states: InvitationState[], from = 1): Asked[] =>
  states.map((state, index) => ({ rater: from + index, group: "peers", state }))

/** One is at risk, of one too few are asked, one waits, and about one everyone has answered. */
const four = () =>
  largeCycle(
    db,
    { people: 12, subjects: 4 },
    (place) =>
      [
        peers(["answered", "answered", "answered", "missing"], 4),
        peers(["answered", "missing", "missing"], 4),
        peers(["declined", "withdrawn", "missing"], 5),
        peers(["answered", "answered", "answered"], 8),
      ][place]!,
    now,
  )

test("those at risk come first; filters, search and orders are the database's", async () => {
  const { owner, cycleId, subjects, people, raters } = await four()
  await db.subject.update({ where: { id: subjects[0]! }, data: { coachId: owner.userId } })
  await db.message.create({
    data: {
      id: raters[7]!,
      workspaceId: owner.workspaceId,
      kind: "invitation",
      uniqueKey: raters[7]!,
      cycleId,
      raterId: raters[7]!,
      dueAt: now,
      failedOn: now,
    },
  })
  const list = async (view: { filter?: SubjectFilter; order?: SubjectOrder; search?: string }) => {
    const { rows } = (await listProgress(db, owner, cycleId, { ...first, ...view }, now))!
    return rows.map(({ name }) => Number(name.slice(-1)))
  }
  expect(await list({ order: "risk" })).toEqual([1, 2, 0, 3])
  expect(await list({ order: "missing" })).toEqual([1, 0, 2, 3])
  expect(await list({ order: "coach" })).toEqual([0, 1, 2, 3])
  expect(await list({ filter: "atRisk" })).toEqual([1, 2])
  expect(await list({ filter: "complete" })).toEqual([3])
  expect(await list({ filter: "noCoach" })).toEqual([1, 2, 3])
  expect(await list({ filter: "unreachable" })).toEqual([0, 2])
  expect(await list({ search: "LÉGAL" })).toEqual([2])
  expect(await list({ search: "%" })).toEqual([])
  const { rows } = (await listProgress(db, owner, cycleId, { ...first, filter: "atRisk" }, now))!
  expect(rows.map(({ risk }) => risk)).toEqual([
    { level: "atRisk", needed: 2 },
    { level: "tooFew", needed: 2 },
  ])
  expect(rows[1]!.groups).toEqual([{ group: "peers", invited: 2, answered: 0, declined: 1, withdrawn: 1, missing: 1 }])
  expect(await findOverview(db, owner, cycleId, now)).toMatchObject({
    invited: 12,
    answered: 7,
    declined: 1,
    withdrawn: 1,
    missing: 4,
    own: null,
    subjects: { all: 4, atRisk: 2, missing: 3, complete: 1, noCoach: 3, unreachable: 2 },
    waiting: { people: 3, notReminded: 3 },
    unreachable: { people: 1, names: [people[7]!.name] },
  })
})

test("those who are asked are listed with how much is missing", async () => {
  const { owner, cycleId, raters } = await four()
  await remindRaters(db, owner, cycleId, { raterId: raters[5]! }, now)
  const list = (view: object) => listRaters(db, owner, cycleId, { ...first, filter: "missing", ...view }, now)
  const { rows } = (await list({ order: "missing" }))!
  expect(rows.map(({ name, asked, missing, isRemindedToday }) => [name, asked, missing, isRemindedToday])).toEqual([
    ["Person 00007", 2, 2, false],
    ["Person 00005", 3, 1, true],
    ["Person 00006", 2, 1, false],
  ])
  // Who was withdrawn from all is asked nothing.
  expect(await list({ filter: "all" })).toMatchObject({ count: 7 })
})

test("a reminder for a part of the list reaches those who are missing there", async () => {
  const { owner, cycleId, subjects } = await four()
  const remind = (whom: Parameters<typeof remindRaters>[3]) => remindRaters(db, owner, cycleId, whom, now)
  expect(await remind({ subjectIds: [subjects[2]!, subjects[3]!] })).toEqual({ kind: "reminded", reminders: 1 })
  expect(await findOverview(db, owner, cycleId, now)).toMatchObject({ waiting: { people: 3, notReminded: 2 } })
  expect(await findSelection(db, owner, cycleId, { search: "", filter: "missing" }, now)).toMatchObject({
    subjects: 3,
    missing: { people: 3, reminded: 1 },
  })
  expect(await remind({ search: "", filter: "missing" })).toEqual({ kind: "reminded", reminders: 2 })
  expect(await findOverview(db, owner, cycleId, now)).toMatchObject({ waiting: { people: 3, notReminded: 0 } })
})

test("SQL and the rule agree on who is at risk, in many worlds", async () => {
  const states: InvitationState[] = ["answered", "missing", "missing", "declined", "withdrawn"]
  const groups = ["peers", "reports", "others", "manager"]
  // A number for each place, the same in every run.
  const drawn = (subject: number, rater: number, of: number) =>
    (subject * 7919 + rater * 104_729 + subject * rater) % of
  for (const daysLeft of [10, 1]) {
    const { owner, cycleId, subjects } = await largeCycle(
      db,
      { people: 60, subjects: 50, daysLeft },
      (subject) =>
        Array.from({ length: drawn(subject, 3, 9) }, (_, index) => ({
          rater: 50 + index,
          group: groups[drawn(subject, index, groups.length)]!,
          state: states[drawn(subject + 1, index + 1, states.length)]!,
        })),
      now,
    )
    const { rows } = (await listProgress(db, owner, cycleId, { ...first, page: 1 }, now))!
    const rules = await Promise.all(subjects.map((id) => findSubjectProgress(db, owner, cycleId, id, now)))
    expect(rows.map(({ id, risk }) => ({ id, risk }))).toEqual(
      rules.map((rule) => ({ id: rule!.id, risk: rule!.risk })),
    )
    expect(new Set(rows.map(({ risk }) => risk.level)).size).toBe(3)
  }
})

test("a page costs the same number of statements whatever the size", async () => {
  const cost = async (subjects: number) => {
    const people = subjects + 10
    const { owner, cycleId, ...cycle } = await largeCycle(
      db,
      { people, subjects },
      (subject) => peers(["missing", "answered", "missing"], subject + 1),
      now,
    )
    const view = { ...first, page: 3 }
    const page = await listProgress(db, owner, cycleId, view, now)
    return [
      page!.page,
      page!.rows.length,
      await statementsOf(() => listProgress(db, owner, cycleId, view, now)),
      await statementsOf(() => listRaters(db, owner, cycleId, { ...view, filter: "all", order: "asked" }, now)),
      await statementsOf(() => findOverview(db, owner, cycleId, now)),
      await statementsOf(() => findSubjectProgress(db, owner, cycleId, cycle.subjects[0]!, now)),
    ]
  }
  const [one, many] = [await cost(5), await cost(260)]
  expect(many.slice(2)).toEqual(one.slice(2))
  expect([one[0], one[1], many[0], many[1]]).toEqual([1, 5, 3, 50])
  expect(Math.max(...many.slice(2))).toBeLessThanOrEqual(10)
})
