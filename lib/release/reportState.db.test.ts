import { expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, closedCycle, colleague, northwind, readerOf } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { markBehaviour } from "@/lib/plan/markBehaviour"
import { findReportState } from "@/lib/release/findReportState"
import { recordOpening, recordOwnOpening } from "@/lib/release/recordOpening"
import { releaseReports } from "@/lib/release/releaseReports"
import { withdrawRelease } from "@/lib/release/withdrawRelease"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date("2026-03-02T09:00:00Z")
const tomorrow = new Date("2026-03-03T09:00:00Z")

/** Dana's report, released to her. */
async function released() {
  const world = await northwind(db, keys, now)
  const { owner, coach } = world
  const { cycleId, subjects } = await closedCycle(db, keys, world, now, aboutDana(now, { coached: ["Dana Okafor"] }))
  const subjectId = idOf(subjects, "Dana Okafor")
  await releaseReports(db, secret, owner, cycleId, { whose: "all", to: "subject" }, now)
  const reader = await readerOf(db, secret, subjectId, now)
  const stateOf = (at = now) => findReportState(db, reader.tokenHash, at)
  return { world, owner, coach, cycleId, subjectId, personId: idOf(world.people, "Dana Okafor"), reader, stateOf }
}

test("a report has no state of being read before its reader has opened it on this day, nor once it is taken back", async () => {
  const { owner, reader, stateOf } = await released()
  expect(await stateOf()).toBeNull()
  await recordOwnOpening(db, reader, now)
  expect(await stateOf()).toEqual(expect.any(String))
  expect(await stateOf(tomorrow)).toBeNull()
  await recordOwnOpening(db, reader, tomorrow)
  expect(await stateOf(tomorrow)).toEqual(expect.any(String))
  await withdrawRelease(db, owner, reader.reportId, now)
  expect(await stateOf(tomorrow)).toBeNull()
})

test("what a report's page shows is in one state as long as nothing of it changes, and in another after every change", async () => {
  const { world, owner, coach, cycleId, subjectId, personId, reader, stateOf } = await released()
  await recordOwnOpening(db, reader, now)
  const item = reader.facts.questionnaire.items[0]!.id
  const other = await colleague(db, world)
  let before = await stateOf()
  expect(await stateOf()).toBe(before)
  const { reportId } = reader
  const changes: [string, () => Promise<unknown>][] = [
    ["a behaviour is marked", () => markBehaviour(db, reader, item, "work")],
    ["the mark is taken away", () => markBehaviour(db, reader, item, null)],
    ["an organiser reads it", () => recordOpening(db, other, reportId, now)],
    [
      "that organiser has another name",
      () => db.user.update({ where: { id: other.userId }, data: { name: "Sam R." } }),
    ],
    ["that organiser is gone", () => db.user.delete({ where: { id: other.userId } })],
    ["its coach has another name", () => db.user.update({ where: { id: coach.userId }, data: { name: "H. Cole" } })],
    ["the talk is held", () => db.subject.update({ where: { id: subjectId }, data: { talkHeldOn: now } })],
    ["nobody coaches any more", () => db.subject.update({ where: { id: subjectId }, data: { coachId: null } })],
    ["the person has another name", () => db.person.update({ where: { id: personId }, data: { name: "Dana O." } })],
    ["the cycle has another name", () => db.cycle.update({ where: { id: cycleId }, data: { name: "Summer" } })],
    ["days begin elsewhere", () => timeZone(owner.workspaceId, "Europe/Madrid")],
    ["words are taken out of it", () => db.report.update({ where: { id: reportId }, data: { document: {} } })],
    ["an earlier one is about the same person", () => anotherAbout(personId, owner.workspaceId)],
    [
      "the earlier cycle has another name",
      () => db.cycle.updateMany({ where: { name: "Before" }, data: { name: "B" } }),
    ],
    ["the earlier one is gone", () => db.report.deleteMany({ where: { cycle: { name: "B" } } })],
  ]
  for (const [change, act] of changes) {
    await act()
    const state = await stateOf()
    expect(state, change).toEqual(expect.any(String))
    expect(state, change).not.toBe(before)
    before = state
  }
})

const timeZone = (id: string, zone: string) => db.workspace.update({ where: { id }, data: { timeZone: zone } })

async function anotherAbout(personId: string, workspaceId: string) {
  const [cycleId, subjectId] = [crypto.randomUUID(), crypto.randomUUID()]
  const terms = { threshold: 3, behaviourThreshold: 5, questionnaire: {}, stage: "closed" as const }
  await db.cycle.create({
    data: {
      id: cycleId,
      workspaceId,
      name: "Before",
      createdAt: now,
      deadline: now,
      launchedAt: now,
      closedAt: now,
      ...terms,
    },
  })
  await db.subject.create({ data: { id: subjectId, cycleId, personId } })
  await db.report.create({ data: { id: crypto.randomUUID(), cycleId, subjectId, document: {}, createdAt: now } })
}
