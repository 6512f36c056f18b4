import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { followLink } from "@/lib/ballot/followLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { answersOf, collectingAboutDana, draftAboutDana, tokenOf } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deletePerson } from "@/lib/people/deletePerson"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

test("when mails leave in another way, everyone who is asked gets a new link, and the old ones end", async () => {
  const { world, owner, cycleId, subjects, invitationOf, linkOf } = await collectingAboutDana(db, keys, now)
  const [amir, mei, kwame] = [await linkOf("Amir Haddad"), await linkOf("Mei Lin"), await linkOf("Kwame Mensah")]
  await submitBallot(db, keys, amir, answersOf(4), now)
  // Neither is asked any more.
  await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)
  await deletePerson(db, keys, owner, idOf(world.people, "Bea Lindqvist"), now)
  await db.message.updateMany({
    where: { cycleId, rater: { personId: idOf(world.people, "Mei Lin") } },
    data: { sentOn: now },
  })

  expect(await changeMailWay(db, keys, owner, cycleId, { mailWay: "server" }, now)).toEqual({
    kind: "changed",
    raters: 4,
  })
  expect((await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).mailWay).toBe("server")
  expect(await submitBallot(db, keys, mei, answersOf(4), now)).toEqual({ kind: "replaced" })
  const next = await tokenOf(db, keys, world, { cycleId, subjects }, "Mei Lin")
  const state = await followLink(db, keys, next, now)
  if (state.kind !== "open") throw new Error(state.kind)
  expect(state.opened.handling.map(({ isThis, cause }) => [isThis, cause])).toEqual([
    [false, "asked"],
    [true, "mail"],
  ])
  expect(await submitBallot(db, keys, state.opened.colleagues[0]!.link, answersOf(3), now)).toMatchObject({
    kind: "submitted",
  })
  // What the old link has sent counts, and it alone takes it back.
  const ofAmir = await followLink(db, keys, await tokenOf(db, keys, world, { cycleId, subjects }, "Amir Haddad"), now)
  expect(ofAmir).toMatchObject({ kind: "open", opened: { colleagues: [{ kind: "elsewhere" }] } })
  expect(await withdrawBallot(db, keys, amir, now)).toEqual({ kind: "takenBack" })
  const current = await db.link.findMany({
    where: { rater: { cycleId }, endedOn: null },
    select: { cause: true, id: true },
  })
  expect(current.map(({ cause }) => cause).toSorted()).toEqual(["asked", "mail", "mail", "mail", "mail"])
  expect(current.map(({ id }) => id)).toContain(kwame.linkId)

  const messages = await db.message.findMany({ where: { cycleId, kind: "invitation", sentOn: null } })
  const fresh = current.filter(({ cause }) => cause === "mail").map(({ id }) => `invitation:${id}`)
  expect(messages.map(({ uniqueKey }) => uniqueKey).toSorted()).toEqual(fresh.toSorted())
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.mailWay" } })
  expect(events.map(({ about }) => about)).toEqual([{ cycle: cycleId, cycleName: "Spring", raters: 4, way: "server" }])
})

test("the way that it is already changes nothing, also where two confirm it at once", async () => {
  const { owner, cycleId } = await collectingAboutDana(db, keys, now)
  const change = () => changeMailWay(db, keys, owner, cycleId, { mailWay: "server" }, now)
  const outcomes = await Promise.all([change(), change()])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed", "unchanged"])
  const state = async () => [
    await db.link.findMany({ where: { rater: { cycleId } }, orderBy: { id: "asc" } }),
    await db.message.findMany({ where: { cycleId }, orderBy: { id: "asc" } }),
    await db.event.count({ where: { workspaceId: owner.workspaceId } }),
  ]
  const before = await state()
  expect(await change()).toEqual({ kind: "unchanged" })
  expect(await state()).toEqual(before)
  expect(before[1]).toHaveLength(6)
})

test("a draft and a closed cycle have no way of the mail to change", async () => {
  const draft = await draftAboutDana(db, keys, now)
  const closed = await collectingAboutDana(db, keys, now)
  await closeCycle(db, keys, closed.owner, closed.cycleId, now)
  for (const { owner, cycleId } of [draft, closed]) {
    expect(await changeMailWay(db, keys, owner, cycleId, { mailWay: "server" }, now)).toEqual({ kind: "notCollecting" })
    expect(await changeMailWay(db, keys, owner, randomUUID(), { mailWay: "server" }, now)).toEqual({ kind: "gone" })
  }
})
