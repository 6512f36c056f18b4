import { expect, test } from "vitest"
import { findViewer } from "@/lib/access/findViewer"
import { signInWithPassword } from "@/lib/access/signInWithPassword"
import type { Owner } from "@/lib/authority/authority"
import { findClosedCycle } from "@/lib/cycle/findClosedCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { listCycles } from "@/lib/cycle/listCycles"
import { testDatabase } from "@/lib/db/testing/database"
import { createDemoWorkspace, type DemoCreation } from "@/lib/demo/createDemoWorkspace"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { listMessages } from "@/lib/mail/listMessages"
import { listNominations } from "@/lib/nomination/listNominations"
import { findOrganisation } from "@/lib/organisation/findOrganisation"
import { namedUnits } from "@/lib/organisation/unitNames"
import { FIRST_PAGE, listPeople } from "@/lib/people/listPeople"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"
import { listReleases } from "@/lib/release/listReleases"
import { findReport } from "@/lib/report/findReport"
import type { Reading } from "@/lib/report/reading"
import { readingOf } from "@/lib/report/readingOf"
import { storedFacts } from "@/lib/report/storedFacts"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const words = wordsIn("en")
const now = new Date("2026-03-02T09:00:00Z")
const { owner, email, password } = made(await createDemoWorkspace(db, keys, "first", now))
const { rows: cycles } = await listCycles(db, owner)
const cycleIn = (stage: string) => cycles.find((cycle) => cycle.stage === stage)!

test("the demo has thirty people and a cycle in each stage, and its owner can sign in", async () => {
  expect((await listPeople(db, owner, FIRST_PAGE)).rows).toHaveLength(30)
  expect(cycles.map(({ stage }) => stage).toSorted()).toEqual(["closed", "closed", "collecting", "draft", "nominating"])
  const signIn = await signInWithPassword(db, secret, { email, password }, "here", now)
  const viewer = signIn.kind === "signedIn" && (await findViewer(db, signIn.session, now))
  expect(viewer).toMatchObject({ userId: owner.userId, role: "owner" })
})

test("for one cycle raters are proposed: by one handed in, by one begun, by one not", async () => {
  const { rows } = (await listNominations(db, owner, cycleIn("nominating").id, { search: "", page: 1, show: null }))!
  expect(rows.map(({ name, state, proposed }) => [name, state, proposed])).toEqual([
    ["Bea Lindqvist", "handedIn", 4],
    ["Hana Sato", "open", 2],
    ["Kwame Mensah", "open", 0],
  ])
})

test("the collecting cycle is partly answered, and somebody declined", async () => {
  const progress = (await findOverview(db, owner, cycleIn("collecting").id, now))!
  expect(progress.answered).toBeGreaterThan(10)
  expect(progress.answered).toBeLessThan(progress.invited - 5)
  expect(progress.declined).toBeGreaterThan(0)
  const begun = { cycleId: cycleIn("collecting").id, sent: null }
  expect(await db.draft.count({ where: { invitation: begun } })).toBeGreaterThan(0)
})

test("the closed cycle has twelve reports, half of each part of the company, two of them released, one more to its coach", async () => {
  const cycleId = cycleIn("closed").id
  expect(await findClosedCycle(db, owner, cycleId)).toMatchObject({
    irregularities: { notOpened: 0, missing: 0, unexpected: 0 },
  })
  const { rows: reports } = (await listReleases(db, owner, cycleId))!
  expect(reports.filter(({ releasedAt }) => releasedAt !== null).map(({ subjectName }) => subjectName)).toEqual([
    "Dana Okafor",
    "Mei Lin",
  ])
  const withTheCoach = reports.filter(({ coachReleasedAt, releasedAt }) => coachReleasedAt && !releasedAt)
  expect(withTheCoach.map(({ subjectName }) => subjectName)).toEqual(["Jonas Weber"])
  const readings = await Promise.all(reports.map(({ subjectId }) => readingAbout(owner, subjectId)))
  expect(new Set(readings.map(({ sentences }) => sentences.map)).size).toBe(12)
  const { organisation } = (await findOrganisation(db, owner, cycleId))!
  expect(namedUnits(words, organisation!).map(({ name, n }) => [name, n])).toEqual([
    // Without Tomás, of whose colleagues nothing is shown.
    ["Operations", 5],
    ["Product", 6],
  ])
})

test("the year before was asked by the first edition, and this year is by the second", async () => {
  const asked = await db.cycle.findMany({ orderBy: { closedAt: "asc" }, where: { stage: "closed" } })
  expect(asked.map(({ questionnaire }) => storedQuestionnaire(questionnaire).edition)).toEqual([1, 2])
})

test("Dana and Mei see what has changed within a year, each something else; others see no change", async () => {
  const trends = (await readingsOfCycle()).map(({ subjectName, trend }) => {
    const clear = trend?.competencies.filter(({ difference }) => difference.verdict === "clear") ?? []
    const changes = clear.map(({ competency, difference }) => `${difference.shown > 0 ? "more" : "less"} ${competency}`)
    return { subjectName, changes, compared: trend?.competencies.map(({ competency }) => competency) }
  })
  // What the two editions ask in other words, or of others, is not compared.
  const most = ["empowerment", "execution", "goals", "inspiration", "performance", "support", "trust", "vision"]
  expect(
    trends
      .filter(({ compared }) => compared)
      .map(({ compared, ...rest }) => ({ ...rest, compared: compared!.toSorted() })),
  ).toEqual([
    { subjectName: "Dana Okafor", changes: ["more empowerment", "more trust"], compared: most },
    { subjectName: "Mei Lin", changes: ["more vision", "more inspiration"], compared: most },
  ])
})

test("Mei has a hidden strength, and Jonas a blind spot", async () => {
  const quadrants = (await readingsOfCycle()).flatMap(({ subjectName, comparisons }) =>
    comparisons
      .filter(({ quadrant, isQuadrantPossible }) => /^(hidden|blind)/.test(quadrant ?? "") && !isQuadrantPossible)
      .map(({ quadrant }) => `${subjectName}: ${quadrant}`),
  )
  expect(quadrants).toEqual(["Jonas Weber: blindSpot", "Mei Lin: hiddenStrength"])
})

test("everyone of the closed cycle and their manager say what matters most in the role", async () => {
  for (const { matters } of await readingsOfCycle())
    expect(matters.map(({ group }) => group.id)).toEqual(["self", "manager"])
})

test("nobody can tell what the two colleagues of Tomás said, since they were too few", async () => {
  const { rows } = await readingOfCycle("Tomás Silva")
  expect(rows.map(({ kind }) => kind)).toEqual(["self", "identified"])
})

test("small groups around Jonas appear together, and some around Amir by competency alone", async () => {
  const rowsAbout = async (name: string) => {
    const { rows } = await readingOfCycle(name)
    return rows.filter(({ kind }) => kind === "anonymous").map(({ groups, shows }) => [groups.join(), shows])
  }
  expect(await rowsAbout("Jonas Weber")).toEqual([["peers,reports,others", "behaviours"]])
  expect(await rowsAbout("Amir Haddad")).toEqual([
    ["peers", "behaviours"],
    ["reports", "behaviours"],
    ["others", "competencies"],
  ])
})

test("no comment is written twice", async () => {
  const reports = await db.report.findMany({ select: { document: true } })
  const texts = reports.flatMap(({ document }) =>
    storedFacts(document).comments.flatMap(({ answers }) => answers.map(({ text }) => text)),
  )
  expect(texts.length).toBeGreaterThan(100)
  expect(new Set(texts).size).toBe(texts.length)
})

test("its messages lie in the mailbox", async () => {
  const { total } = await listMessages(db, owner, {})
  expect(total).toBeGreaterThan(20)
  // That somebody signs in, here in these tests, is told by a message of its own, which a worker lays there.
  const waiting = { sentOn: null, kind: { not: "newSignIn" as const } }
  expect(await db.message.count({ where: waiting })).toBe(0)
})

test("of its closed cycle only mail about reports is left, since nothing may tell who has answered", async () => {
  const kindsIn = async (stage: string) => {
    const { messages } = await listMessages(db, owner, { cycleId: cycleIn(stage).id })
    return [...new Set(messages.map(({ kind }) => kind))].toSorted()
  }
  expect(await kindsIn("collecting")).toEqual(["invitation"])
  expect(await kindsIn("closed")).toEqual(["coachReport", "report"])
})

test("its log is that of the acts which made it, and intact", async () => {
  const { isIntact, events } = await readLog(db, owner)
  expect(isIntact).toBe(true)
  const kinds = new Set(events.map(({ kind }) => kind))
  for (const kind of ["workspace.created", "cycle.launched", "cycle.closed", "report.released", "coach.assigned"])
    expect(kinds).toContain(kind)
  const times = events.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => b - a))
})

test("where there is a workspace already, no demo is made that has to be the first", async () => {
  const before = await db.workspace.count()
  expect(await createDemoWorkspace(db, keys, "first", now)).toEqual({ kind: "notFirst" })
  expect(await db.workspace.count()).toBe(before)
})

test("a second demo on the same installation has addresses of its own, and tells the same story", async () => {
  const second = made(await createDemoWorkspace(db, keys, "open", now))
  expect(second.email).not.toBe(email)
  expect(await storyOf(second.owner)).toEqual(await storyOf(owner))
})

function made(creation: DemoCreation) {
  if (creation.kind !== "made") throw new Error(creation.kind)
  return creation
}

async function readingAbout(ofDemo: Owner, subjectId: string): Promise<Reading> {
  const { facts, subjectName, cycleName, earlierCycleName } = (await findReport(db, ofDemo, subjectId))!
  return readingOf(facts, words, { subject: subjectName, cycle: cycleName, earlierCycle: earlierCycleName })
}

/** What is read in the reports of the closed cycle, by the names of those whom they are about. */
async function readingsOfCycle(ofDemo = owner): Promise<Reading[]> {
  const cycle = (await listCycles(db, ofDemo)).rows.find(({ stage }) => stage === "closed")!
  const { rows: reports } = (await listReleases(db, ofDemo, cycle.id))!
  return Promise.all(reports.map(({ subjectId }) => readingAbout(ofDemo, subjectId)))
}

async function readingOfCycle(name: string): Promise<Reading> {
  return (await readingsOfCycle()).find(({ subjectName }) => subjectName === name)!
}

/** What the reports say, without ids. */
async function storyOf(ofDemo: Owner) {
  return (await readingsOfCycle(ofDemo)).map((reading) => ({ ...reading, hash: "" }))
}
