import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { asOrganiser, type Organiser } from "@/lib/authority/authority"
import { addRaters } from "@/lib/cycle/addRaters"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { listCycles } from "@/lib/cycle/listCycles"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { answer, collectingAboutDana } from "@/lib/demo/testing/northwind"
import { idOf } from "@/lib/demo/northwind"
import { folderKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { releaseReports } from "@/lib/release/releaseReports"
import { withdrawRelease } from "@/lib/release/withdrawRelease"
import { findReport } from "@/lib/report/findReport"

const { db } = await testDatabase()
const keys = await folderKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** A cycle about Dana, who is an organiser of it, beside the owner. */
async function runByDana() {
  const cycle = await collectingAboutDana(db, keys, now)
  // A user's address is one in all workspaces; hers in the directory follows.
  const email = `${randomUUID()}@northwind.example`
  await db.person.update({ where: { id: idOf(cycle.world.people, "Dana Okafor") }, data: { email } })
  const member = { name: "Dana Okafor", email, role: "organiser" as const }
  const userId = randomUUID()
  await db.user.create({ data: { ...member, id: userId, workspaceId: cycle.owner.workspaceId } })
  return { ...cycle, dana: asOrganiser({ ...cycle.owner, ...member, userId })! }
}

async function groupsSeen(organiser: Organiser, cycleId: string) {
  const { own } = (await findOverview(db, organiser, cycleId, now))!
  return own!.groups.map(({ group, invited, isShown }) => [group.id, invited, isShown])
}

test("who runs a review of themselves is told how many are asked, and of a group whether it is shown", async () => {
  const { dana, owner, cycleId, ...cycle } = await runByDana()
  await answer(db, keys, cycle.world, { cycleId, subjects: cycle.subjects }, now, ["Amir Haddad", "Mei Lin"])
  const asked = [
    ["self", 1, null],
    ["manager", 1, null],
    ["peers", 4, false],
  ]
  expect(await groupsSeen(dana, cycleId)).toEqual(asked)
  expect(await findOverview(db, dana, cycleId, now)).toMatchObject({ subjects: { all: 0 }, invited: 0, answered: 0 })
  expect((await listCycles(db, dana)).rows).toMatchObject([{ invited: 0, answered: 0 }])
  expect(await findOverview(db, owner, cycleId, now)).toMatchObject({ own: null, invited: 6, answered: 2 })
  await answer(db, keys, cycle.world, { cycleId, subjects: cycle.subjects }, now, ["Bea Lindqvist"])
  expect(await groupsSeen(dana, cycleId)).toEqual([...asked.slice(0, 2), ["peers", 4, true]])
})

test("they add, withdraw and remind nobody by themselves; everyone together they do, without numbers", async () => {
  const { dana, cycleId, subjectId, invitationOf, world } = await runByDana()
  const refused = { kind: "ownReview" }
  const invitationId = await invitationOf("Amir Haddad")
  expect(await withdrawRater(db, dana, invitationId, now)).toEqual(refused)
  expect(await remindRaters(db, dana, cycleId, { invitationId }, now)).toEqual(refused)
  expect(await remindRaters(db, dana, cycleId, { subjectId }, now)).toEqual(refused)
  const raters = { subjectId, group: "peers", personIds: [idOf(world.people, "Ruth Castellanos")] }
  expect(await addRaters(db, keys, dana, raters, now)).toEqual(refused)
  const reminded = { kind: "reminded", reminders: null }
  expect(await remindRaters(db, dana, cycleId, "everyone", now)).toEqual(reminded)
  expect(await remindRaters(db, dana, cycleId, "everyone", now)).toEqual(reminded)
  expect(await db.message.count({ where: { cycleId, kind: "reminder" } })).toBe(6)
  const { events } = await readLog(db, dana)
  const about = events.filter(({ kind }) => kind === "cycle.reminded").map((event) => Object.keys(event.about))
  expect(about).toEqual([
    ["cycle", "cycleName"],
    ["cycle", "cycleName"],
  ])
})

test("their own report is released by another organiser, and read by them from then on", async () => {
  const { dana, owner, cycleId, subjectId } = await runByDana()
  await closeCycle(db, keys, owner, cycleId, now)
  const own = { whose: { subjectId }, to: "subject" } as const
  expect(await findReport(db, dana, subjectId)).toBeNull()
  expect(await releaseReports(db, keys.secret, dana, cycleId, own, now)).toEqual({ kind: "ownReport" })
  expect(await findReport(db, owner, subjectId)).not.toBeNull()
  expect(await releaseReports(db, keys.secret, owner, cycleId, own, now)).toEqual({ kind: "released", count: 1 })
  const { reportId } = (await findReport(db, dana, subjectId))!
  await withdrawRelease(db, owner, reportId, now)
  expect(await findReport(db, dana, subjectId)).toBeNull()
})

test("the only organiser releases their own report without having read it", async () => {
  const { dana, owner, cycleId, subjectId } = await runByDana()
  await closeCycle(db, keys, owner, cycleId, now)
  await db.user.update({ where: { id: owner.userId }, data: { role: "coach" } })
  expect(await findReport(db, dana, subjectId)).toBeNull()
  const own = { whose: "all", to: "subject" } as const
  expect(await releaseReports(db, keys.secret, dana, cycleId, own, now)).toEqual({ kind: "released", count: 1 })
  expect(await findReport(db, dana, subjectId)).not.toBeNull()
})
