import { expect, test } from "vitest"
import { storedFacts } from "@/lib/report/storedFacts"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { followLink } from "@/lib/ballot/followLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { findSubjectProgress } from "@/lib/cycle/findSubjectProgress"
import { listRaters } from "@/lib/cycle/listRaters"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf, type Northwind, type PlannedCycle } from "@/lib/demo/northwind"
import {
  answer,
  answersOf,
  closedCycle,
  collectingCycle,
  draftCycle,
  linkOf,
  northwind,
} from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deletePerson } from "@/lib/people/deletePerson"
import { editPerson } from "@/lib/people/editPerson"
import { findPerson } from "@/lib/people/findPerson"
import { PersonSchema } from "@/lib/people/person"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** A cycle in which Dana, and everyone who is asked about her but Kwame, has answered; Amir has begun to answer anew. */
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

test("deleting a rater of an open cycle leaves what they sent without a name, erases what they typed, and it counts", async () => {
  const { world: own, cycle } = await answered()
  const { cycleId } = cycle
  const amir = idOf(own.people, "Amir Haddad")
  const { token } = await linkOf(db, keys, own, cycle, now, "Amir Haddad")
  expect(await countsIn(cycleId)).toEqual({ ballots: 5, invitations: 6, drafts: 1 })
  expect(await deletePerson(db, keys, own.owner, amir, now)).toEqual({ kind: "deleted" })
  expect(await countsIn(cycleId)).toEqual({ ballots: 5, invitations: 6, drafts: 0 })
  expect(await followLink(db, keys, token, now)).toMatchObject({ kind: "open", opened: { raterName: "" } })
  expect(await db.rater.count({ where: { cycleId, personId: null } })).toBe(1)
  const close = { counted: 5, notOpened: 0, missing: 0, unexpected: 0 }
  expect(await closeCycle(db, keys, own.owner, cycleId, now)).toMatchObject(close)
})

test("the link of who was deleted takes back what it sent, and does nothing else", async () => {
  const { world: own, cycle } = await answered()
  const before = await linkOf(db, keys, own, cycle, now, "Amir Haddad")
  await deletePerson(db, keys, own.owner, idOf(own.people, "Amir Haddad"), now)
  const state = await followLink(db, keys, before.token, now)
  if (state.kind !== "open") throw new Error(state.kind)
  const [asked] = state.opened.colleagues
  expect([asked!.kind, asked!.link.submitted, state.opened.isCurrent]).toEqual(["ended", true, false])
  for (const link of [before, asked!.link]) {
    const replaced = { kind: "replaced" }
    expect(await submitBallot(db, keys, link, answersOf(1), now)).toEqual(replaced)
    expect(await saveDraft(db, keys, link, answersOf(1), now)).toEqual(replaced)
    expect(await declineInvitation(db, keys, link, now)).toEqual(replaced)
  }
  expect((await countsIn(cycle.cycleId)).ballots).toBe(5)
  expect(await withdrawBallot(db, keys, asked!.link, now)).toEqual({ kind: "takenBack" })
  expect((await countsIn(cycle.cycleId)).ballots).toBe(4)
  const close = { counted: 4, notOpened: 0, missing: 0, unexpected: 0 }
  expect(await closeCycle(db, keys, own.owner, cycle.cycleId, now)).toMatchObject(close)
})

test("whoever is deleted while they are asked gets the same mail, answered or not, and is reminded and named no more", async () => {
  const { world: own, cycle } = await answered()
  const { cycleId } = cycle
  // Sent, declined, and neither.
  await withdrawBallot(db, keys, await linkOf(db, keys, own, cycle, now, "Bea Lindqvist"), now)
  const gone = ["Amir Haddad", "Kwame Mensah", "Bea Lindqvist"].map((name) => idOf(own.people, name))
  const people = await db.person.findMany({ where: { id: { in: gone } }, select: { email: true } })
  for (const id of gone) await deletePerson(db, keys, own.owner, id, now)
  const messages = await db.message.findMany({ where: { cycleId, kind: "removed" } })
  expect(messages.map(({ address }) => address).toSorted()).toEqual(people.map(({ email }) => email).toSorted())
  const alike = messages.map((message) =>
    JSON.stringify({ ...message, id: "", uniqueKey: "", raterId: "", address: "" }),
  )
  expect(new Set(alike).size).toBe(1)
  const rows = await db.message.findMany({ where: { raterId: { in: messages.map(({ raterId }) => raterId!) } } })
  expect(rows.map(({ kind }) => kind)).toEqual(["removed", "removed", "removed"])

  const every = { search: "", filter: "all", order: "name", page: 1 } as const
  const seen = [
    await findSubjectProgress(db, own.owner, cycleId, idOf(cycle.subjects, "Dana Okafor"), now),
    await listRaters(db, own.owner, cycleId, every, now),
  ]
  expect(JSON.stringify(seen)).toMatch(/Mei Lin/)
  expect(JSON.stringify(seen)).not.toMatch(/Amir|Kwame|Bea/)
  await remindRaters(db, own.owner, cycleId, "everyone", now)
  const reminded = { kind: "reminder" as const, rater: { personId: null } }
  expect(await db.message.count({ where: { cycleId, ...reminded } })).toBe(0)
  // The address is in the message alone, which is deleted with its delivery.
  const where = { workspaceId: own.owner.workspaceId }
  const kept = JSON.stringify([await db.event.findMany({ where }), await db.person.findMany({ where })])
  for (const { email } of people) expect(kept).not.toContain(email)
})

test("who is deleted after their address was changed hears of that change at the old address all the same", async () => {
  const { world: own, cycle } = await answered()
  const id = idOf(own.people, "Amir Haddad")
  const { email, ...person } = await db.person.findUniqueOrThrow({ where: { id } })
  const next = "amir@elsewhere.example"
  await editPerson(db, keys, own.owner, id, PersonSchema.parse({ ...person, email: next }), now)
  await deletePerson(db, keys, own.owner, id, now)
  const messages = await db.message.findMany({ where: { cycleId: cycle.cycleId, address: { not: null } } })
  expect(messages.map(({ kind, address }) => [kind, address]).toSorted()).toEqual([
    ["addressChanged", email],
    ["removed", next],
  ])
})

test("the rater of a cycle that does not collect is deleted with their invitations, and gets no mail", async () => {
  const own = await northwind(db, keys, now)
  const { cycleId } = await draftCycle(db, keys, own, now)
  expect(await countsIn(cycleId)).toMatchObject({ invitations: 6 })
  await deletePerson(db, keys, own.owner, idOf(own.people, "Amir Haddad"), now)
  expect(await countsIn(cycleId)).toMatchObject({ invitations: 5 })
  expect(await db.message.count({ where: { workspaceId: own.owner.workspaceId } })).toBe(0)
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

test("who is deleted while they send has sent before, and it counts, or is told that the link has ended", async () => {
  const own = await northwind(db, keys, now)
  const cycle = await collectingCycle(db, keys, own, now)
  const raters = ["Amir Haddad", "Mei Lin", "Bea Lindqvist", "Kwame Mensah"]
  await answer(db, keys, own, cycle, now, raters.slice(0, 2))
  const links = await Promise.all(raters.map((rater) => linkOf(db, keys, own, cycle, now, rater)))
  const sendings = links.map((link) => submitBallot(db, keys, link, answersOf(5), now))
  const deletions = raters.map((rater) => deletePerson(db, keys, own.owner, idOf(own.people, rater), now))
  const sent = await Promise.all(sendings)
  for (const { kind } of sent) expect(["submitted", "replaced"]).toContain(kind)
  for (const { kind } of await Promise.all(deletions)) expect(kind).toBe("deleted")
  const ballots = 2 + sent.slice(2).filter(({ kind }) => kind === "submitted").length
  expect(await countsIn(cycle.cycleId)).toEqual({ ballots, invitations: 6, drafts: 0 })
  const close = { counted: ballots, notOpened: 0, missing: 0, unexpected: 0 }
  expect(await closeCycle(db, keys, own.owner, cycle.cycleId, now)).toMatchObject(close)
})

test("somebody is deleted once", async () => {
  const { owner, people } = await northwind(db, keys, now)
  const mei = idOf(people, "Mei Lin")
  expect(await deletePerson(db, keys, owner, mei, now)).toEqual({ kind: "deleted" })
  expect(await deletePerson(db, keys, owner, mei, now)).toEqual({ kind: "gone" })
})
