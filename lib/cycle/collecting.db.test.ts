import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { addRaters } from "@/lib/cycle/addRaters"
import { closeDueCycles } from "@/lib/cycle/closeDueCycles"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { findCycle } from "@/lib/cycle/findCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { findSubjectProgress } from "@/lib/cycle/findSubjectProgress"
import { remindRaters, type Reminded } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { answersOf, collectingAboutDana, draftAboutDana, tokenOf } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { editPerson } from "@/lib/people/editPerson"
import { PersonSchema } from "@/lib/people/person"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const tomorrow = new Date("2026-03-03T09:00:00Z")
const afterTheDeadline = new Date("2026-03-17T00:00:05Z")

test("the overview says how many of how many, and names only who is missing", async () => {
  const { owner, cycleId, subjectId, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Dana Okafor", "Amir Haddad")
  await declineInvitation(db, keys, await linkOf("Mei Lin"), now)
  const overview = (await findOverview(db, owner, cycleId, now))!
  expect(overview).toMatchObject({ invited: 6, answered: 2, declined: 1, withdrawn: 0 })
  const dana = (await findSubjectProgress(db, owner, cycleId, subjectId, now))!
  expect(dana.groups.map(({ group, answered, invited }) => [group.id, answered, invited])).toEqual([
    ["self", 1, 1],
    ["manager", 0, 1],
    ["peers", 1, 4],
  ])
  expect(dana.groups.flatMap(({ open }) => open.map(({ name, state }) => [name, state]))).toEqual([
    ["Ruth Castellanos", "missing"],
    ["Bea Lindqvist", "missing"],
    ["Kwame Mensah", "missing"],
    ["Mei Lin", "declined"],
  ])
  expect(JSON.stringify([overview, dana])).not.toMatch(/Amir|sent|2026/)
})

test("only those who are missing are reminded, and each at most once a day", async () => {
  const { owner, cycleId, subjectId, invitationOf, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Amir Haddad")
  await declineInvitation(db, keys, await linkOf("Mei Lin"), now)
  const remind = async (whom: Reminded, when = now) => {
    const reminding = await remindRaters(db, owner, cycleId, whom, when)
    return reminding.kind === "reminded" ? reminding.reminders : reminding.kind
  }
  expect(await remind({ invitationId: await invitationOf("Kwame Mensah") })).toBe(1)
  const both = await Promise.all([remind("everyone"), remind("everyone")])
  expect(both.toSorted()).toEqual([0, 3])
  expect(await remind({ subjectId })).toBe(0)
  expect(await remind({ invitationId: await invitationOf("Amir Haddad") })).toBe(0)
  const { groups } = (await findSubjectProgress(db, owner, cycleId, subjectId, now))!
  const open = groups.flatMap((group) => group.open)
  expect(open.filter(({ isRemindedToday }) => isRemindedToday).map(({ name }) => name)).toEqual([
    "Dana Okafor",
    "Ruth Castellanos",
    "Bea Lindqvist",
    "Kwame Mensah",
  ])
  expect(await remind("everyone", tomorrow)).toBe(4)
  const events = await db.event.findMany({
    where: { workspaceId: owner.workspaceId, kind: "cycle.reminded" },
    orderBy: { position: "asc" },
  })
  expect(events.map(({ about }) => (about as { reminders: number }).reminders)).toEqual([1, 3, 4])
})

test("a day of reminders begins at midnight where the workspace is", async () => {
  const { owner, cycleId, subjectId, invitationOf } = await collectingAboutDana(db, keys, now, {
    timeZone: "Pacific/Auckland",
  })
  const invitationId = await invitationOf("Kwame Mensah")
  const remindAt = (moment: string) => remindRaters(db, owner, cycleId, { invitationId }, new Date(moment))
  expect(await remindAt("2026-03-04T10:58:00Z")).toEqual({ kind: "reminded", reminders: 1 })
  expect(await remindAt("2026-03-04T10:59:00Z")).toEqual({ kind: "reminded", reminders: 0 })
  const isReminded = async (moment: string) => {
    const { groups } = (await findSubjectProgress(db, owner, cycleId, subjectId, new Date(moment)))!
    return groups.some(({ open }) => open.some(({ isRemindedToday }) => isRemindedToday))
  }
  expect([await isReminded("2026-03-04T10:59:00Z"), await isReminded("2026-03-04T11:00:00Z")]).toEqual([true, false])
  expect(await remindAt("2026-03-04T11:00:00Z")).toEqual({ kind: "reminded", reminders: 1 })
})

test("a mail that could not be delivered shows", async () => {
  const { world, owner, cycleId, subjectId } = await collectingAboutDana(db, keys, now)
  const rater = { personId: idOf(world.people, "Ruth Castellanos") }
  await db.message.updateMany({ where: { rater }, data: { failedOn: now } })
  const { groups } = (await findSubjectProgress(db, owner, cycleId, subjectId, now))!
  const unreachable = groups.flatMap(({ open }) => open.filter(({ isUnreachable }) => isUnreachable))
  expect(unreachable.map(({ name }) => name)).toEqual(["Ruth Castellanos"])
})

test("a deadline moves to a later day, never back, and never into the past", async () => {
  const { owner, cycleId } = await collectingAboutDana(db, keys, now)
  const extend = async (day: string, when = now) =>
    (await extendDeadline(db, owner, cycleId, { deadline: new Date(day), isTold: false }, when)).kind
  expect([await extend("2026-03-16"), await extend("2026-03-10"), await extend("2026-03-20")]).toEqual([
    "notLater",
    "notLater",
    "extended",
  ])
  expect(await extend("2026-03-21", new Date("2026-03-22T09:00:00Z"))).toBe("notLater")
  expect((await findCycle(db, owner, cycleId))!.deadline).toEqual(new Date("2026-03-20"))
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.extended" } })
  expect(events.map(({ about }) => about)).toEqual([{ cycle: cycleId, cycleName: "Spring", deadline: "2026-03-20" }])
  await closeDueCycles(db, keys, afterTheDeadline)
  expect((await findCycle(db, owner, cycleId))!.stage).toBe("collecting")
})

test("a cycle that could not be closed and is extended has not failed any more", async () => {
  const { owner, cycleId } = await collectingAboutDana(db, keys, now)
  await db.cycle.update({ where: { id: cycleId }, data: { closeFailure: "Error" } })
  await extendDeadline(db, owner, cycleId, { deadline: new Date("2026-03-20"), isTold: false }, now)
  expect(await db.cycle.findUnique({ where: { id: cycleId } })).toMatchObject({ closeFailure: null })
})

test("who is asked late gets a mail once it was confirmed of just these people", async () => {
  const { owner, cycleId, subjectId, world } = await collectingAboutDana(db, keys, now)
  await db.message.deleteMany()
  const [ruth, mei] = [idOf(world.people, "Ruth Castellanos"), idOf(world.people, "Mei Lin")]
  await db.invitation.deleteMany({ where: { cycleId, rater: { personId: { in: [ruth, mei] } } } })
  const add = (personIds: string[], confirmed: string[]) =>
    addRaters(db, keys, owner, { subjectId, group: "peers", personIds, confirmed }, now)
  // Who is asked already gets none.
  const amir = idOf(world.people, "Amir Haddad")
  const both = { kind: "unconfirmed", people: [{ name: "Mei Lin" }, { name: "Ruth Castellanos" }] }
  const named = async (outcome: ReturnType<typeof add>) => {
    const { kind, ...rest } = await outcome
    return "people" in rest ? { kind, people: rest.people.map(({ name }) => ({ name })).toSorted(byName) } : { kind }
  }
  expect(await named(add([ruth, mei, amir], []))).toEqual(both)
  expect(await named(add([ruth, mei], [ruth]))).toEqual(both)
  expect(await named(add([ruth], [ruth, mei]))).toMatchObject({ kind: "unconfirmed" })
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
  expect(await add([ruth, mei, amir], [mei, ruth])).toMatchObject({ kind: "added", added: 2 })
  expect(await db.message.count({ where: { cycleId } })).toBe(2)
  expect(await add([ruth, mei], [])).toMatchObject({ kind: "added", added: 0 })
})

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

test("a suggestion that is taken up after the launch asks nobody", async () => {
  const { owner, cycleId, subjectId } = await collectingAboutDana(db, keys, now)
  const invited = () => db.invitation.count({ where: { cycleId } })
  const before = await invited()
  const newcomer = {
    id: randomUUID(),
    workspaceId: owner.workspaceId,
    name: "Nia Cole",
    email: "nia@northwind.example",
  }
  await db.person.create({ data: newcomer })
  const personIds = [newcomer.id]
  const raters = { subjectId, group: "others", personIds }
  expect(await addRaters(db, keys, owner, { ...raters, inDraft: true }, now)).toEqual({ kind: "launched" })
  expect(await invited()).toBe(before)
  expect(await addRaters(db, keys, owner, raters, now)).toMatchObject({ kind: "added", added: 1 })
})

test("a withdrawn rater's link asks nothing any more, and what was typed is erased", async () => {
  const { world, owner, cycleId, invitationOf, linkOf } = await collectingAboutDana(db, keys, now)
  const invitationId = await invitationOf("Kwame Mensah")
  const link = await linkOf("Kwame Mensah")
  await saveDraft(db, keys, link, answersOf(4), now)
  expect(await withdrawRater(db, owner, invitationId, now)).toEqual({ kind: "withdrawn" })
  expect(await withdrawRater(db, owner, invitationId, now)).toEqual({ kind: "notMissing", state: "withdrawn" })
  expect(await followLink(db, keys, link.token, now)).toEqual({ kind: "withdrawn" })
  expect(await db.draft.count({ where: { invitationId } })).toBe(0)
  const rater = { personId: idOf(world.people, "Kwame Mensah") }
  expect(await db.message.count({ where: { cycleId, rater } })).toBe(0)
  expect(await findOverview(db, owner, cycleId, now)).toMatchObject({ invited: 5, withdrawn: 1 })
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "rater.withdrawn" } })
  expect(events.map(({ about }) => about)).toEqual([
    { cycle: cycleId, cycleName: "Spring", person: idOf(world.people, "Dana Okafor") },
  ])
})

test("who is withdrawn after their address was changed hears of that change all the same", async () => {
  const { world, owner, cycleId, invitationOf } = await collectingAboutDana(db, keys, now)
  const personId = idOf(world.people, "Kwame Mensah")
  await db.link.updateMany({ where: { rater: { personId } }, data: { deliveredOn: now } })
  const { email, ...person } = await db.person.findUniqueOrThrow({ where: { id: personId } })
  await editPerson(
    db,
    keys,
    owner,
    personId,
    PersonSchema.parse({ ...person, email: `k@${randomUUID()}.example` }),
    now,
  )
  await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)
  const messages = await db.message.findMany({ where: { cycleId, rater: { personId } } })
  expect(messages.map(({ kind, address }) => [kind, address])).toEqual([["addressChanged", email]])
})

test("who has answered cannot be withdrawn: nobody chooses which answers count", async () => {
  const { owner, invitationOf, linkOf, answer } = await collectingAboutDana(db, keys, now)
  await answer("Kwame Mensah")
  expect(await withdrawRater(db, owner, await invitationOf("Kwame Mensah"), now)).toEqual({
    kind: "notMissing",
    state: "answered",
  })
  expect((await linkOf("Kwame Mensah")).submitted).toBe(true)
})

test("who was withdrawn can be asked anew, in another group, by the link that they have", async () => {
  const { world, owner, cycleId, subjects, subjectId, invitationOf } = await collectingAboutDana(db, keys, now)
  const tokenOfAmir = () => tokenOf(db, keys, world, { cycleId, subjects }, "Amir Haddad")
  const token = await tokenOfAmir()
  await withdrawRater(db, owner, await invitationOf("Amir Haddad"), now)
  const again = { subjectId, group: "others", personIds: [idOf(world.people, "Amir Haddad")] }
  expect(await addRaters(db, keys, owner, again, now)).toMatchObject({ kind: "added", added: 1 })
  expect(await tokenOfAmir()).toBe(token)
  const state = await followLink(db, keys, token, now)
  const groups = state.kind === "open" ? state.opened.colleagues.map(({ link }) => link.group.id) : state.kind
  expect(groups).toEqual(["others"])
  const rater = { personId: idOf(world.people, "Amir Haddad") }
  expect(await db.message.count({ where: { cycleId, rater } })).toBe(1)
})

test("a draft is asked of nobody: there is nothing to remind of, to extend, or to take back", async () => {
  const { owner, cycleId } = await draftAboutDana(db, keys, now)
  const { id } = await db.invitation.findFirstOrThrow({ where: { cycleId } })
  expect(await remindRaters(db, owner, cycleId, "everyone", now)).toEqual({ kind: "notCollecting" })
  expect(await extendDeadline(db, owner, cycleId, { deadline: new Date("2026-04-01"), isTold: false }, now)).toEqual({
    kind: "notCollecting",
  })
  expect(await withdrawRater(db, owner, id, now)).toEqual({ kind: "notCollecting" })
  expect(await findOverview(db, owner, cycleId, now)).toBeNull()
})
