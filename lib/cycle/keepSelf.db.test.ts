import { expect, test } from "vitest"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { findLauncher } from "@/lib/cycle/findSelf"
import { findOverview } from "@/lib/cycle/findOverview"
import { launchCycle } from "@/lib/cycle/launchCycle"
import type { Self } from "@/lib/cycle/self"
import { setLaunchDay } from "@/lib/cycle/setLaunchDay"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { draftAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const unsaid = { kind: "whoAreYou" }

/** A draft about Dana, whom the owner is, with an address of their own. */
async function draft() {
  const { owner, cycleId, subjectId, world } = await draftAboutDana(db, keys, now)
  const confirmation = { unshown: [subjectId], mailWay: "mailbox" as const }
  return {
    owner,
    cycleId,
    dana: { personId: idOf(world.people, "Dana Okafor") },
    amir: { personId: idOf(world.people, "Amir Haddad") },
    launch: (self: Self | null) => launchCycle(db, keys, owner, cycleId, { ...confirmation, self }, now),
    plan: (self: Self | null) =>
      setLaunchDay(db, owner, cycleId, { ...confirmation, self, day: new Date("2026-03-05") }, now),
    ask: () => findLauncher(db, owner, cycleId),
    said: async () => {
      const { events } = await readLog(db, owner)
      return events.flatMap(({ kind }) => (/^member\.(tied|nobody)$/.test(kind) ? kind : [])).toReversed()
    },
  }
}

test("who launches says who they are among those who are reviewed, and sees nothing of their own review from then on", async () => {
  const { owner, cycleId, dana, amir, launch, ask, said } = await draft()
  const { known, reviewed } = await ask()
  expect([known, reviewed.map(({ name }) => name)]).toEqual([{ people: [], isNobody: false }, ["Dana Okafor"]])
  expect(await launch(null)).toEqual(unsaid)
  // Of the directory, and not reviewed.
  expect(await launch(amir)).toEqual(unsaid)
  expect(await said()).toEqual([])
  expect(await launch(dana)).toMatchObject({ kind: "launched" })
  expect(await said()).toEqual(["member.tied"])
  expect(await ask()).toEqual({
    known: { people: [{ name: "Dana Okafor", isReviewed: true }], isNobody: false },
    reviewed: [],
  })
  expect(await findOverview(db, owner, cycleId, now)).toMatchObject({
    subjects: { all: 0 },
    own: { name: "Dana Okafor" },
  })
})

test("whoever is nobody of them says so once, until others are reviewed", async () => {
  const { owner, cycleId, amir, plan, launch, ask, said } = await draft()
  expect(await plan(null)).toEqual(unsaid)
  expect(await plan("nobody")).toEqual({ kind: "set" })
  expect(await plan("nobody")).toEqual({ kind: "set" })
  expect((await ask()).known.isNobody).toBe(true)
  await addSubjects(db, owner, cycleId, [amir.personId])
  expect((await ask()).known.isNobody).toBe(false)
  expect(await launch(null)).toEqual(unsaid)
  await launch("nobody")
  expect(await said()).toEqual(["member.nobody", "member.nobody"])
})

test("whom the directory tells is not asked, and cannot say otherwise", async () => {
  const { owner, dana, launch, ask, said } = await draft()
  await db.person.update({ where: { id: dana.personId }, data: { email: owner.email } })
  expect((await ask()).known.people).toEqual([{ name: "Dana Okafor", isReviewed: true }])
  expect(await launch("nobody")).toMatchObject({ kind: "launched" })
  expect(await said()).toEqual([])
})
