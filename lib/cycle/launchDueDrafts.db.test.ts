import { expect, test } from "vitest"
import type { Organiser } from "@/lib/authority/authority"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { findLaunchPlan } from "@/lib/cycle/findLaunchPlan"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { launchDueDrafts } from "@/lib/cycle/launchDueDrafts"
import { listCycles } from "@/lib/cycle/listCycles"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { removeLaunchDay } from "@/lib/cycle/removeLaunchDay"
import { removeRater } from "@/lib/cycle/removeRater"
import { setLaunchDay } from "@/lib/cycle/setLaunchDay"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { colleague, draftAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliveredMails } from "@/lib/mail/testing/delivered"
import { PUBLIC_URL } from "@/lib/mail/testing/post"

const { db } = await testDatabase()
const keys = databaseKeys()
/** A Monday; the last day for answers is the 16th. */
const now = new Date("2026-03-02T09:30:00Z")
const DAY = new Date("2026-03-05")
const at = (moment: string) => new Date(`2026-03-${moment}:00Z`)
const PEOPLE = ["Ruth Castellanos", "Dana Okafor", "Amir Haddad", "Bea Lindqvist", "Kwame Mensah", "Sofia Bianchi"]

/** A draft about Dana that can be launched, and lies alone in its database. */
async function draft(timeZone = "UTC") {
  await db.workspace.deleteMany()
  const { owner, cycleId, world, subjectId } = await draftAboutDana(db, keys, now, { people: PEOPLE, timeZone })
  await addSuggestedRaters(db, owner, cycleId)
  const plan = { day: DAY, unshown: [] as string[], mailWay: "mailbox" as const }
  return {
    owner,
    cycleId,
    world,
    subjectId,
    set: (over: { day?: Date; unshown?: string[]; mailWay?: "server" | "mailbox" } = {}, by: Organiser = owner) =>
      setLaunchDay(db, by, cycleId, { ...plan, ...over }, now),
    stage: async () => (await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).stage,
    change: (deadline: Date | null) => changeDetails(db, owner, cycleId, { changes: { deadline }, seen: null }, now),
    reasons: async () => (await findLaunchPlan(db, owner, cycleId))?.stopped?.map(({ reason }) => reason),
    takeAway: async (name: string) => {
      const [dana] = await listSubjects(db, owner, cycleId)
      const { personId } = dana!.raters.find((rater) => rater.name === name)!
      return removeRater(db, owner, { subjectId, personId })
    },
  }
}

const launchAt = (moment: string, hasMailServer = false) =>
  launchDueDrafts(db, keys, async () => ({ mailWay: hasMailServer ? "server" : "mailbox" }), at(moment))
const [ONE, NONE, STOPPED] = [
  { launched: 1, stopped: 0 },
  { launched: 0, stopped: 0 },
  { launched: 0, stopped: 1 },
]

test("a draft launches on its day from nine on, by itself, as if somebody had launched it", async () => {
  const { owner, cycleId, set, stage } = await draft()
  expect(await set()).toEqual({ kind: "set" })
  expect((await listCycles(db, owner)).rows[0]!.launchDay).toEqual(DAY)
  expect(await launchAt("04T23:59")).toEqual(NONE)
  expect(await launchAt("05T08:59")).toEqual(NONE)
  expect(await stage()).toBe("draft")
  expect(await launchAt("05T09:00")).toEqual(ONE)
  expect(await stage()).toBe("collecting")
  expect(await db.message.count({ where: { cycleId, kind: "invitation" } })).toBe(5)
  expect(await findLaunchPlan(db, owner, cycleId)).toBeNull()
  const event = await db.event.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, kind: "cycle.launched" } })
  expect(event).toMatchObject({ actor: "schedule", about: { invitations: 5 } })
  expect(await launchAt("06T09:00")).toEqual(NONE)
})

test("nine o’clock is that of the workspace", async () => {
  const { set } = await draft("America/Los_Angeles")
  await set()
  expect(await launchAt("05T16:59")).toEqual(NONE)
  expect(await launchAt("05T17:00")).toEqual(ONE)
})

test("of two workers one launches, and everyone gets one mail", async () => {
  const { cycleId, set } = await draft()
  await set()
  const both = await Promise.all([launchAt("05T09:00"), launchAt("05T09:00")])
  expect(both.map(({ launched }) => launched).toSorted()).toEqual([0, 1])
  expect(await db.message.count({ where: { cycleId } })).toBe(5)
})

test("another day takes the place of the one before, and it can be taken back", async () => {
  const { owner, cycleId, set } = await draft()
  await set()
  await set({ day: new Date("2026-03-09") })
  expect(await launchAt("05T12:00")).toEqual(NONE)
  expect(await removeLaunchDay(db, owner, cycleId, now)).toEqual({ kind: "removed" })
  expect(await removeLaunchDay(db, owner, cycleId, now)).toEqual({ kind: "removed" })
  expect(await launchAt("10T12:00")).toEqual(NONE)
  const kinds = { in: ["cycle.launchDay", "cycle.launchDayRemoved"] }
  const events = await db.event.findMany({
    where: { workspaceId: owner.workspaceId, kind: kinds },
    orderBy: { position: "asc" },
  })
  expect(events.map(({ kind }) => kind)).toEqual(["cycle.launchDay", "cycle.launchDay", "cycle.launchDayRemoved"])
})

test("a day is refused today, after the last one, and where a launch would be", async () => {
  const { owner, cycleId, set, change, takeAway, subjectId } = await draft()
  expect(await set({ day: new Date("2026-03-02") })).toEqual({ kind: "tooEarly" })
  expect(await set({ day: new Date("2026-03-17") })).toEqual({ kind: "afterDeadline" })
  await change(null)
  expect(await set()).toMatchObject({ kind: "incomplete" })
  await change(new Date("2026-03-16"))
  await takeAway("Kwame Mensah")
  expect(await set()).toEqual({ kind: "unconfirmed", subjects: [{ id: subjectId, name: "Dana Okafor" }] })
  expect(await findLaunchPlan(db, owner, cycleId)).toBeNull()
  expect(await set({ unshown: [subjectId] })).toEqual({ kind: "set" })
})

test("what was confirmed when the day was chosen holds on it", async () => {
  const { set, takeAway, subjectId } = await draft()
  await takeAway("Kwame Mensah")
  await set({ unshown: [subjectId] })
  expect(await launchAt("05T09:00")).toEqual(ONE)
})

test("where something is missing by then, nothing is launched, and who chose the day and the owners read why", async () => {
  const { owner, cycleId, world, set, change, stage, reasons } = await draft()
  const sam = await colleague(db, world)
  await colleague(db, world, "Ida Holm")
  await set({}, sam)
  await change(null)
  expect(await launchAt("05T09:00")).toEqual(STOPPED)
  expect(await stage()).toBe("draft")
  expect(await reasons()).toEqual(["noDeadline"])
  expect(await launchAt("05T09:05")).toEqual(NONE)
  expect((await listCycles(db, owner)).rows[0]!.launchDay).toBeNull()
  const mails = await deliverTo(at("05T09:10"))
  expect(mails.map(({ to }) => to.address).toSorted()).toEqual([owner.email, sam.email].toSorted())
  expect(mails[0]!.subject).toBe("“Spring” was not launched on Thursday, 5 March 2026")
  expect(mails[0]!.text).toContain("No last day for answers is set.")
  expect(mails[0]!.text).toContain(`${PUBLIC_URL}/cycles/${cycleId}/setup/review`)
  const where = { workspaceId: owner.workspaceId, kind: "cycle.launchStopped" }
  expect(await db.event.findFirstOrThrow({ where })).toMatchObject({ actor: "schedule", about: { day: "2026-03-05" } })
})

test("a subject about whom too few are asked since then stops it, and can be confirmed with another day", async () => {
  const { owner, cycleId, world, set, reasons } = await draft()
  await set()
  await addSubjects(db, owner, cycleId, [idOf(world.people, "Amir Haddad")])
  expect(await launchAt("05T09:00")).toEqual(STOPPED)
  expect(await reasons()).toEqual(["tooFew"])
  // Another day is chosen: the notice is gone, and what is confirmed now counts.
  const amir = (await listSubjects(db, owner, cycleId)).find(({ name }) => name === "Amir Haddad")!.id
  expect(await set({ day: new Date("2026-03-09"), unshown: [amir] })).toEqual({ kind: "set" })
  expect(await reasons()).toBeUndefined()
  expect(await deliverTo(at("05T09:10"))).toEqual([])
  expect(await launchAt("09T09:00")).toEqual(ONE)
})

test("another way of the mail than when the day was chosen has to be confirmed by somebody", async () => {
  const { set, reasons } = await draft()
  await set()
  expect(await launchAt("05T09:00", true)).toEqual(STOPPED)
  expect(await reasons()).toEqual(["otherMailWay"])
})

test("after an outage it launches late while there is a day left to answer on, and not at all on the last one", async () => {
  const early = await draft()
  await early.set()
  expect(await launchAt("15T23:00")).toEqual(ONE)
  const late = await draft()
  await late.set()
  expect(await launchAt("16T10:00")).toEqual(STOPPED)
  expect(await late.reasons()).toEqual(["late"])
  const later = await draft()
  await later.set()
  expect(await launchAt("20T10:00")).toEqual(STOPPED)
  expect(await later.reasons()).toEqual(["late"])
})

test("whoever launches at once ends the plan, and a member who leaves does not", async () => {
  const { owner, cycleId, world, set } = await draft()
  const sam = await colleague(db, world)
  await set({}, sam)
  await db.user.delete({ where: { id: sam.userId } })
  expect(await findLaunchPlan(db, owner, cycleId)).toMatchObject({ day: DAY, by: null, stopped: null })
  await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
  expect(await launchAt("05T09:00")).toEqual(NONE)
  expect(await setLaunchDay(db, owner, cycleId, { day: DAY, unshown: [], mailWay: "mailbox" }, now)).toEqual({
    kind: "notDraft",
  })
  expect(await removeLaunchDay(db, owner, cycleId, now)).toEqual({ kind: "notDraft" })
})

/** Sends what is due, and says what was sent. */
const deliverTo = (when: Date) => deliveredMails(db, keys, when)
