import { expect, test } from "vitest"
import { tokenHash } from "@/lib/access/token"
import { followLink } from "@/lib/ballot/followLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { deleteCycle } from "@/lib/cycle/deleteCycle"
import { findCycle } from "@/lib/cycle/findCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listCycles } from "@/lib/cycle/listCycles"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { removeRater } from "@/lib/cycle/removeRater"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import * as northwind from "@/lib/demo/testing/northwind"
import { KeyMissing, type Keys } from "@/lib/keys/keys"
import { fingerprintOf } from "@/lib/keys/linkKey"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { queryOf } from "@/lib/keys/query"
import { databaseKeys, folderKeys } from "@/lib/keys/testing/keys"

const { db, sql } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** The lines of reporting suggest three of them about Dana, beside Ruth; Sofia has nothing to do with her. */
const PEOPLE = ["Ruth Castellanos", "Dana Okafor", "Amir Haddad", "Bea Lindqvist", "Kwame Mensah", "Sofia Bianchi"]

const draftAboutDana = (timeZone = "UTC") => northwind.draftAboutDana(db, keys, now, { people: PEOPLE, timeZone })

async function launchedAboutDana() {
  const draft = await draftAboutDana()
  await addSuggestedRaters(db, draft.owner, draft.cycleId)
  await launchCycle(db, keys, draft.owner, draft.cycleId, { unshown: [], mailWay: "mailbox" }, now)
  return draft
}

test("a draft that lacks something is not launched", async () => {
  const { owner, cycleId } = await draftAboutDana()
  await changeDetails(db, owner, cycleId, { changes: { deadline: null }, seen: null }, now)
  const launch = await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
  expect(launch).toEqual({ kind: "incomplete", missing: [{ step: "details", reason: "noDeadline" }] })
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ stage: "draft" })
})

test("where too few are asked about somebody, nothing is launched until that is confirmed, of each of them", async () => {
  const { world, owner, cycleId, subjectId: dana } = await draftAboutDana()
  await addSubjects(db, owner, cycleId, [idOf(world.people, "Amir Haddad")])
  const amir = (await listSubjects(db, owner, cycleId)).find(({ id }) => id !== dana)!.id
  const launch = (...unshown: string[]) => launchCycle(db, keys, owner, cycleId, { unshown, mailWay: "mailbox" }, now)
  const unconfirmed = (...subjects: object[]) => ({ kind: "unconfirmed", subjects })
  const [ofAmir, ofDana] = [
    { id: amir, name: "Amir Haddad" },
    { id: dana, name: "Dana Okafor" },
  ]
  expect(await launch()).toEqual(unconfirmed(ofAmir, ofDana))
  expect(await launch(dana)).toEqual(unconfirmed(ofAmir))
  expect(await launch(cycleId, amir)).toEqual(unconfirmed(ofDana))
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ stage: "draft" })
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
  expect(await launch(dana, amir)).toEqual({ kind: "launched", invitations: 4 })
})

test("a rater who was taken away since the check-list was read can make a confirmation necessary", async () => {
  const { owner, cycleId, subjectId } = await draftAboutDana()
  await addSuggestedRaters(db, owner, cycleId)
  const [dana] = await listSubjects(db, owner, cycleId)
  const kwame = dana!.raters.find(({ name }) => name === "Kwame Mensah")!
  await removeRater(db, owner, { subjectId: dana!.id, personId: kwame.personId })
  const launch = (...unshown: string[]) => launchCycle(db, keys, owner, cycleId, { unshown, mailWay: "mailbox" }, now)
  expect(await launch()).toEqual({ kind: "unconfirmed", subjects: [{ id: subjectId, name: "Dana Okafor" }] })
  expect(await launch(subjectId)).toEqual({ kind: "launched", invitations: 4 })
})

test("whether the deadline has passed is a matter of the day where the workspace is", async () => {
  const { owner, cycleId } = await draftAboutDana("America/Los_Angeles")
  await addSuggestedRaters(db, owner, cycleId)
  const deadline = new Date("2026-03-16")
  await changeDetails(db, owner, cycleId, { changes: { deadline }, seen: null }, now)
  const launchAt = (moment: string) =>
    launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, new Date(moment))
  const passed = { kind: "incomplete", missing: [{ step: "details", reason: "deadlinePassed" }] }
  expect(await launchAt("2026-03-17T07:00:00Z")).toEqual(passed)
  expect(await launchAt("2026-03-17T06:59:00Z")).toEqual({ kind: "launched", invitations: 5 })
})

const STORES: [string, () => Promise<Keys>][] = [
  ["a folder", folderKeys],
  ["the database", async () => databaseKeys()],
]

/** By which the row of a cycle knows its key. */
async function fingerprintIn(cycleId: string): Promise<string | null> {
  return (await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).keyFingerprint
}

test.each(STORES)(
  "two launches at once give one launch, by one key in %s: one message to each rater, one event",
  async (_, open) => {
    const own = await open()
    const { owner, cycleId } = await draftAboutDana()
    await addSuggestedRaters(db, owner, cycleId)
    const launch = () => launchCycle(db, own, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
    const results = [...(await Promise.all([launch(), launch()])), await launch()]
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(["launched", "notDraft", "notDraft"])

    const names = await own.store.list(queryOf(db))
    expect(
      names
        .filter((name) => name.cycleId === cycleId)
        .map(({ part, version }) => `${part} ${version}`)
        .toSorted(),
    ).toEqual(["link 1", "seal 1"])
    // What is there is what the cycle was launched with.
    expect(fingerprintOf(await makeCycleKey(queryOf(db), own, cycleId, 1))).toBe(await fingerprintIn(cycleId))
    expect(await db.message.count({ where: { cycleId, kind: "invitation" } })).toBe(5)
    const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.launched" } })
    expect(events.map(({ about }) => about)).toEqual([{ cycle: cycleId, cycleName: "Spring", invitations: 5 }])
  },
)

test.each(STORES)("a launch after one that died when its key was in %s takes that very key", async (_, open) => {
  const own = await open()
  const { owner, cycleId } = await draftAboutDana()
  await addSuggestedRaters(db, owner, cycleId)
  const key = await makeCycleKey(queryOf(db), own, cycleId, 1)
  const launch = await launchCycle(db, own, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
  expect(launch).toEqual({ kind: "launched", invitations: 5 })
  expect(await fingerprintIn(cycleId)).toBe(fingerprintOf(key))
})

test("a launch that breaks off leaves a draft, and a key that the next one takes", async () => {
  const own = await folderKeys()
  const { owner, cycleId } = await draftAboutDana()
  await addSuggestedRaters(db, owner, cycleId)
  const launch = (at: Date) => launchCycle(db, own, owner, cycleId, { unshown: [], mailWay: "mailbox" }, at)
  await sql(`ALTER TABLE "Link" ADD CONSTRAINT "broken" CHECK (false) NOT VALID`)
  await expect(launch(now)).rejects.toThrow(/broken/)
  await sql(`ALTER TABLE "Link" DROP CONSTRAINT "broken"`)
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ stage: "draft" })
  const key = await makeCycleKey(queryOf(db), own, cycleId, 1)
  expect(await launch(now)).toMatchObject({ kind: "launched" })
  expect(await fingerprintIn(cycleId)).toBe(fingerprintOf(key))
})

test("a key that is there and does not open stops the launch, and stays", async () => {
  const { owner, cycleId } = await draftAboutDana()
  await addSuggestedRaters(db, owner, cycleId)
  const foreign = databaseKeys()
  await makeCycleKey(queryOf(db), foreign, cycleId, 1)
  const launch = launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
  await expect(launch).rejects.toThrow(KeyMissing)
  expect(await findCycle(db, owner, cycleId)).toMatchObject({ stage: "draft" })
  expect(await db.storedKey.count({ where: { name: { startsWith: cycleId } } })).toBe(2)
})

test("after the launch every rater has one link, of which the database holds a hash, and how mails leave is kept", async () => {
  const { world, owner, cycleId, subjects } = await draftAboutDana()
  await addSuggestedRaters(db, owner, cycleId)
  await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "server" }, now)
  expect((await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).mailWay).toBe("server")
  const links = await db.link.findMany({ where: { rater: { cycleId } } })
  expect(links).toHaveLength(5)
  const tokens = await Promise.all(
    PEOPLE.slice(0, 5).map((name) => northwind.tokenOf(db, keys, world, { cycleId, subjects }, name)),
  )
  expect(tokens.map(tokenHash).toSorted()).toEqual(links.map((link) => link.tokenHash).toSorted())
  for (const token of tokens) expect((await followLink(db, keys, token, now)).kind).toBe("open")
  const invitations = await db.invitation.findMany({ where: { cycleId } })
  expect(invitations.map(({ addedOn }) => addedOn)).toEqual(invitations.map(() => new Date("2026-03-02")))
})

test("who is asked about several colleagues gets one link and one message", async () => {
  const { world, owner, cycleId } = await draftAboutDana()
  const amir = idOf(world.people, "Amir Haddad")
  await addSubjects(db, owner, cycleId, [amir])
  await addSuggestedRaters(db, owner, cycleId)
  const unshown = (await listSubjects(db, owner, cycleId)).map(({ id }) => id)
  await launchCycle(db, keys, owner, cycleId, { unshown, mailWay: "mailbox" }, now)
  const raters = await db.rater.findMany({
    where: { cycleId },
    select: { _count: { select: { invitations: true, links: true, messages: true } } },
  })
  expect(raters.every(({ _count }) => _count.links === 1 && _count.messages === 1)).toBe(true)
  expect(raters.filter(({ _count }) => _count.invitations > 1).length).toBeGreaterThan(1)
})

test("at the launch a subject's team is kept as it is then", async () => {
  const { world, owner, cycleId } = await draftAboutDana()
  const [dana, ruth] = [idOf(world.people, "Dana Okafor"), idOf(world.people, "Ruth Castellanos")]
  await addSubjects(db, owner, cycleId, [ruth])
  await addSuggestedRaters(db, owner, cycleId)
  await db.person.update({ where: { id: dana }, data: { unit: "Design" } })
  const unshown = (await listSubjects(db, owner, cycleId)).map(({ id }) => id)
  await launchCycle(db, keys, owner, cycleId, { unshown, mailWay: "mailbox" }, now)
  await db.person.update({ where: { id: dana }, data: { unit: "Sales" } })
  const subjects = await db.subject.findMany({ where: { cycleId }, select: { personId: true, unit: true } })
  expect(new Map(subjects.map(({ personId, unit }) => [personId, unit]))).toEqual(
    new Map([
      [dana, "Design"],
      [ruth, ""],
    ]),
  )
})

test("a rater added while the cycle collects gets a link and a message at once", async () => {
  const { world, owner, cycleId, subjects, subjectId } = await launchedAboutDana()
  const personId = idOf(world.people, "Sofia Bianchi")
  const raters = { subjectId, group: "others", personIds: [personId] }
  const add = () => addRaters(db, keys, owner, raters, now)
  expect([await add(), await add()]).toEqual([
    { kind: "added", added: 1, moved: [], full: [] },
    { kind: "added", added: 0, moved: [], full: [] },
  ])
  const rater = await db.rater.findFirstOrThrow({
    where: { cycleId, personId },
    include: { messages: true, links: true },
  })
  expect(rater.messages.map(({ kind }) => kind)).toEqual(["invitation"])
  expect(rater.links.map(({ cause }) => cause)).toEqual(["asked"])
  expect((await northwind.linkOf(db, keys, world, { cycleId, subjects }, now, "Sofia Bianchi")).raterName).toBe(
    "Sofia Bianchi",
  )
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "raters.added" } })
  const about = { cycle: cycleId, cycleName: "Spring", person: idOf(world.people, "Dana Okafor"), raters: 1 }
  expect(events.map((event) => event.about)).toEqual([about])
})

test("a rater who is asked about one more colleague keeps the link, and gets another message by it", async () => {
  const { world, owner, cycleId, subjects } = await draftAboutDana()
  await addSubjects(db, owner, cycleId, [idOf(world.people, "Amir Haddad")])
  await addSuggestedRaters(db, owner, cycleId)
  const drafted = await listSubjects(db, owner, cycleId)
  const sofia = { personIds: [idOf(world.people, "Sofia Bianchi")], group: "others" }
  const [amir, dana] = drafted.map(({ id }) => id) as [string, string]
  await addRaters(db, keys, owner, { ...sofia, subjectId: dana }, now)
  await launchCycle(db, keys, owner, cycleId, { unshown: [amir, dana], mailWay: "mailbox" }, now)
  const tokenOf = () => northwind.tokenOf(db, keys, world, { cycleId, subjects }, "Sofia Bianchi")
  const before = await tokenOf()
  await addRaters(db, keys, owner, { ...sofia, subjectId: amir }, now)
  expect(await tokenOf()).toBe(before)
  const state = await followLink(db, keys, before, now)
  const names = state.kind === "open" ? state.opened.colleagues.map(({ link }) => link.subjectName) : state.kind
  expect(names).toEqual(["Amir Haddad", "Dana Okafor"])
  expect(await db.message.count({ where: { cycleId, rater: { personId: sofia.personIds[0]! } } })).toBe(2)
})

test("the list counts who was asked and who answered", async () => {
  const { world, owner, cycleId, subjects } = await launchedAboutDana()
  const link = await northwind.linkOf(db, keys, world, { cycleId, subjects }, now, "Amir Haddad")
  await submitBallot(db, keys, link, { scores: {}, comments: {}, matters: [] }, now)
  expect((await listCycles(db, owner)).rows).toMatchObject([
    { id: cycleId, stage: "collecting", subjects: 1, invited: 5, answered: 1 },
  ])
})

test("deleting a cycle erases all of it, and the log keeps the fact and the name", async () => {
  const { owner, cycleId } = await launchedAboutDana()
  const erase = (stage: "draft" | "collecting") => deleteCycle(db, keys, owner, cycleId, stage, now)
  expect(await erase("draft")).toEqual({ kind: "otherStage", stage: "collecting" })
  expect(await erase("collecting")).toEqual({ kind: "deleted" })
  expect(await erase("collecting")).toEqual({ kind: "gone" })
  expect(await db.invitation.count({ where: { cycleId } })).toBe(0)
  expect(await db.message.count({ where: { cycleId } })).toBe(0)
  expect(await db.keyDestruction.findMany({ where: { cycleId } })).toEqual([{ cycleId, dueAt: now }])
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.deleted" } })
  expect(events.map(({ about }) => about)).toEqual([{ cycle: cycleId, cycleName: "Spring" }])
})
