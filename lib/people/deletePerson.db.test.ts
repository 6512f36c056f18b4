import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { storedFacts } from "@/lib/report/storedFacts"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf, type Northwind, type PlannedCycle } from "@/lib/demo/northwind"
import { answer, answersOf, closedCycle, collectingCycle, linkOf, northwind } from "@/lib/demo/testing/northwind"
import { deletePerson } from "@/lib/people/deletePerson"
import { findPerson } from "@/lib/people/findPerson"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** A cycle in which Dana, and everyone who is asked about her, has answered; Amir alone has something unsent. */
async function answered(): Promise<{ world: Northwind; cycle: PlannedCycle }> {
  const own = await northwind(db, keys, now)
  const cycle = await collectingCycle(db, keys, own, now)
  const raters = ["Dana Okafor", "Ruth Castellanos", "Amir Haddad", "Mei Lin", "Bea Lindqvist"]
  await answer(db, keys, own, cycle, now, raters)
  await saveDraft(db, keys, await linkOf(db, keys, own, cycle, now, "Amir Haddad"), answersOf(2), now)
  await declineInvitation(db, keys, await linkOf(db, keys, own, cycle, now, "Kwame Mensah"), now)
  return { world: own, cycle }
}

const countsIn = async (cycleId: string) => ({
  ballots: await db.ballot.count({ where: { cycleId } }),
  invitations: await db.invitation.count({ where: { cycleId } }),
  drafts: await db.draft.count({ where: { invitation: { cycleId } } }),
})

test("deleting a rater of an open cycle erases their sealed ballot, and no other", async () => {
  const { world: own, cycle } = await answered()
  const { cycleId } = cycle
  expect(await countsIn(cycleId)).toEqual({ ballots: 5, invitations: 6, drafts: 5 })
  const amir = idOf(own.people, "Amir Haddad")
  expect(await deletePerson(db, keys, own.owner, amir, now)).toEqual({ kind: "deleted" })
  expect(await countsIn(cycleId)).toEqual({ ballots: 4, invitations: 5, drafts: 4 })
  expect(await closeCycle(db, keys, own.owner, cycleId, now)).toMatchObject({ counted: 4, damaged: 0 })
})

test("deleting a subject of an open cycle erases the sealed ballots about them, who is reviewed no more", async () => {
  const { world: own, cycle } = await answered()
  expect(await deletePerson(db, keys, own.owner, idOf(own.people, "Dana Okafor"), now)).toEqual({ kind: "deleted" })
  expect(await countsIn(cycle.cycleId)).toEqual({ ballots: 0, invitations: 0, drafts: 0 })
  expect(await db.subject.count({ where: { cycleId: cycle.cycleId } })).toBe(0)
})

test("deleting somebody leaves what was counted in a closed cycle, which cannot be told apart, and takes the own reports away", async () => {
  const own = await northwind(db, keys, now)
  const { cycleId } = await closedCycle(db, keys, own, now)
  await deletePerson(db, keys, own.owner, idOf(own.people, "Amir Haddad"), now)
  const { document } = await db.report.findFirstOrThrow({ where: { cycleId } })
  expect(storedFacts(document).rows.map(({ n }) => n)).toEqual([4])
  expect(await db.report.count({ where: { cycleId } })).toBe(1)
  await deletePerson(db, keys, own.owner, idOf(own.people, "Dana Okafor"), now)
  expect(await db.report.count({ where: { cycleId } })).toBe(0)
})

test("deleting somebody leaves those who reported to them without a manager", async () => {
  const own = await northwind(db, keys, now)
  await deletePerson(db, keys, own.owner, idOf(own.people, "Dana Okafor"), now)
  expect((await findPerson(db, own.owner, idOf(own.people, "Bea Lindqvist")))!.manager).toBeNull()
})

test("who is deleted while they send has sent before, and it is erased, or is told that they are no longer asked", async () => {
  const own = await northwind(db, keys, now)
  const cycle = await collectingCycle(db, keys, own, now)
  const raters = ["Amir Haddad", "Mei Lin", "Bea Lindqvist", "Kwame Mensah"]
  await answer(db, keys, own, cycle, now, raters.slice(0, 2))
  const links = await Promise.all(raters.map((rater) => linkOf(db, keys, own, cycle, now, rater)))
  const outcomes = await Promise.all(
    links.flatMap((link, place) => [
      submitBallot(db, keys, link, answersOf(5), now),
      deletePerson(db, keys, own.owner, idOf(own.people, raters[place]!), now),
    ]),
  )
  for (const { kind } of outcomes) expect(["submitted", "withdrawn", "deleted"]).toContain(kind)
  expect(await countsIn(cycle.cycleId)).toEqual({ ballots: 0, invitations: 2, drafts: 0 })
})

test("somebody is deleted once", async () => {
  const { owner, people } = await northwind(db, keys, now)
  const mei = idOf(people, "Mei Lin")
  expect(await deletePerson(db, keys, owner, mei, now)).toEqual({ kind: "deleted" })
  expect(await deletePerson(db, keys, owner, mei, now)).toEqual({ kind: "gone" })
})
