import { expect, test } from "vitest"
import { changeReminderDays } from "@/lib/cycle/changeReminderDays"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { remindDueCycles } from "@/lib/cycle/remindDueCycles"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { testDatabase } from "@/lib/db/testing/database"
import { collectingAboutDana, draftAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { daysAfter } from "@/lib/words/day"

const { db } = await testDatabase()
const keys = databaseKeys()
const launch = new Date("2026-03-02T07:00:00Z")
/** The last day is the 16th of March; six people are asked. */
const collecting = (timeZone = "UTC") => collectingAboutDana(db, keys, launch, { timeZone })

/** On which days of the month there were reminders, by the hour of London's winter at which the worker looks. */
async function remindedOn(hours: number[], from = 2, to = 17): Promise<Record<number, number>> {
  const written: Record<number, number> = {}
  for (let day = from; day <= to; day += 1) {
    for (const hour of hours) {
      const moment = new Date(Date.UTC(2026, 2, day, hour))
      const reminders = await remindDueCycles(db, moment)
      if (reminders > 0) written[day] = (written[day] ?? 0) + reminders
    }
  }
  return written
}

test("who is missing is reminded seven and three days before the last one and on it, once each day, from nine on", async () => {
  const { cycleId, answer, owner } = await collecting()
  await answer("Amir Haddad", "Dana Okafor")
  expect(await remindedOn([8])).toEqual({})
  expect(await remindedOn([9, 12, 23])).toEqual({ 9: 4, 13: 4, 16: 4 })
  const reminders = await db.message.findMany({ where: { cycleId, kind: "reminder" }, select: { raterId: true } })
  expect(new Set(reminders.map(({ raterId }) => raterId)).size).toBe(4)
  const events = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "cycle.reminded" } })
  expect(events.map(({ actor }) => actor)).toEqual(["schedule", "schedule", "schedule"])
})

test("of two workers one reminds, and who was reminded by hand today is left in peace", async () => {
  const { cycleId, owner, invitationOf } = await collecting()
  const day = new Date("2026-03-09T09:30:00Z")
  await remindRaters(db, owner, cycleId, { invitationId: await invitationOf("Mei Lin") }, day)
  const both = await Promise.all([remindDueCycles(db, day), remindDueCycles(db, day)])
  expect(both.toSorted()).toEqual([0, 5])
})

test("nine o’clock is that of the workspace", async () => {
  const { cycleId } = await collecting("America/Los_Angeles")
  await db.cycle.update({ where: { id: cycleId }, data: { deadline: new Date("2026-03-16") } })
  // Summer time: seven hours behind.
  expect(await remindDueCycles(db, new Date("2026-03-09T15:59:00Z"))).toBe(0)
  expect(await remindDueCycles(db, new Date("2026-03-09T16:00:00Z"))).toBe(6)
})

test("the days follow the last day, and can be changed until the close", async () => {
  const { cycleId, owner } = await collecting()
  await extendDeadline(db, owner, cycleId, { deadline: new Date("2026-03-20"), isTold: false }, launch)
  expect(Object.keys(await remindedOn([10], 3, 14))).toEqual(["13"])
  expect(await changeReminderDays(db, owner, cycleId, [4], launch)).toEqual({ kind: "changed" })
  expect(Object.keys(await remindedOn([10], 15, 21))).toEqual(["16"])
  const entry = await db.event.findFirst({ where: { workspaceId: owner.workspaceId, kind: "cycle.reminderDays" } })
  expect(entry!.about).toMatchObject({ days: "4" })
})

test("nobody is reminded on the day of the launch, of a draft, or where there are no days", async () => {
  const { cycleId, owner } = await collecting()
  await changeReminderDays(db, owner, cycleId, [14], launch)
  expect(await remindedOn([10])).toEqual({})
  await changeReminderDays(db, owner, cycleId, [], launch)
  expect(await remindedOn([10])).toEqual({})
  const draft = await draftAboutDana(db, keys, daysAfter(launch, 1))
  expect(await changeReminderDays(db, draft.owner, draft.cycleId, [1], launch)).toEqual({ kind: "notCollecting" })
  expect(await remindedOn([10])).toEqual({})
})

test("days that make no sense are refused by the database itself", async () => {
  const { cycleId } = await collecting()
  const change = db.cycle.update({ where: { id: cycleId }, data: { reminderDays: [-1] } })
  await expect(change).rejects.toThrow(/reminder_days_before_the_last/)
})
