import { expect, test } from "vitest"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { closeDueCycles } from "@/lib/cycle/closeDueCycles"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { findDueCycles } from "@/lib/cycle/findDueCycles"
import { testDatabase } from "@/lib/db/testing/database"
import { collectingAboutDana, draftAboutDana } from "@/lib/demo/testing/northwind"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { dayIn, dayText } from "@/lib/words/day"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
/** The deadline is the 16th of March. */
const afterTheDeadline = new Date("2026-03-17T00:00:05Z")

const collecting = (timeZone = "UTC") => collectingAboutDana(db, keys, now, { timeZone })

async function isDue(cycleId: string, moment: string) {
  return (await findDueCycles(db, new Date(moment))).some(({ id }) => id === cycleId)
}

async function stateOf(cycleId: string) {
  const select = { stage: true, closeFailure: true }
  return db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select })
}

test("the worker closes what is due, and not a day earlier", async () => {
  const { owner, cycleId } = await collecting()
  expect(await closeDueCycles(db, keys, new Date("2026-03-16T23:59:00Z"))).toEqual({ closed: 0, failed: 0 })
  expect(await stateOf(cycleId)).toEqual({ stage: "collecting", closeFailure: null })
  expect(await closeDueCycles(db, keys, afterTheDeadline)).toEqual({ closed: 1, failed: 0 })
  expect(await stateOf(cycleId)).toEqual({ stage: "closed", closeFailure: null })
  const entry = await db.event.findFirst({ where: { workspaceId: owner.workspaceId, kind: "cycle.closed" } })
  expect(entry!.actor).toBe("deadline")
  expect(await closeDueCycles(db, keys, afterTheDeadline)).toEqual({ closed: 0, failed: 0 })
})

test("the same last day ends at different moments in Auckland and in Los Angeles", async () => {
  const auckland = await collecting("Pacific/Auckland")
  const losAngeles = await collecting("America/Los_Angeles")
  const deadline = new Date("2026-03-16")
  await db.cycle.updateMany({
    where: { id: { in: [auckland.cycleId, losAngeles.cycleId] } },
    data: { deadline },
  })
  // Summer time in both: 13 hours ahead, and 7 behind.
  expect(await isDue(auckland.cycleId, "2026-03-16T10:59:59Z")).toBe(false)
  expect(await isDue(auckland.cycleId, "2026-03-16T11:00:00Z")).toBe(true)
  expect(await isDue(losAngeles.cycleId, "2026-03-17T06:59:59Z")).toBe(false)
  expect(await isDue(losAngeles.cycleId, "2026-03-17T07:00:00Z")).toBe(true)

  expect(await closeDueCycles(db, keys, new Date("2026-03-16T11:00:00Z"))).toEqual({ closed: 1, failed: 0 })
  expect((await stateOf(auckland.cycleId)).stage).toBe("closed")
  expect((await stateOf(losAngeles.cycleId)).stage).toBe("collecting")
  expect(await closeDueCycles(db, keys, new Date("2026-03-17T07:00:00Z"))).toEqual({ closed: 1, failed: 0 })
  expect((await stateOf(losAngeles.cycleId)).stage).toBe("closed")
})

test("the database knows every time zone that can be chosen, and its days as we do", async () => {
  const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"]
  const moment = new Date("2026-03-16T11:30:00Z")
  const rows = await db.$queryRaw<{ zone: string; day: string }[]>`
    SELECT zone, (${moment.toISOString()}::timestamptz AT TIME ZONE zone)::date::text AS day
    FROM unnest(${zones}::text[]) AS zone`
  expect(new Map(rows.map(({ zone, day }) => [zone, day]))).toEqual(
    new Map(zones.map((zone) => [zone, dayText(dayIn(zone, moment))])),
  )
})

test("one cycle that cannot be closed does not hold up the others, and says why in a word", async () => {
  const broken = await collecting()
  const good = await collecting()
  await db.storedKey.deleteMany({ where: { name: { startsWith: broken.cycleId } } })
  forgetLinkKey(keys, broken.cycleId)
  await db.cycle.update({ where: { id: broken.cycleId }, data: { deadline: new Date("2026-03-10") } })
  expect(await closeDueCycles(db, keys, afterTheDeadline)).toEqual({ closed: 1, failed: 1 })
  expect(await stateOf(good.cycleId)).toEqual({ stage: "closed", closeFailure: null })
  const { stage, closeFailure } = await stateOf(broken.cycleId)
  expect(stage).toBe("collecting")
  expect(closeFailure).toBe("keyMissing")
  // It is tried again, and what went wrong stays known until it succeeds.
  expect(await closeDueCycles(db, keys, afterTheDeadline)).toEqual({ closed: 0, failed: 1 })
  await db.cycle.delete({ where: { id: broken.cycleId } })
})

test("the deadline closes nothing that is a draft, or was extended or closed a moment ago", async () => {
  const draft = await draftAboutDana(db, keys, now)
  const extended = await collecting()
  const closed = await collecting()
  await extendDeadline(db, extended.owner, extended.cycleId, { deadline: new Date("2026-03-20"), isTold: false }, now)
  await closeCycle(db, keys, closed.owner, closed.cycleId, now)
  for (const { cycleId } of [draft, extended, closed]) {
    expect(await closeCycle(db, keys, "deadline", cycleId, afterTheDeadline)).toEqual({ kind: "gone" })
  }
  expect(await closeDueCycles(db, keys, afterTheDeadline)).toEqual({ closed: 0, failed: 0 })
})

test("two workers close a cycle once", async () => {
  const { owner } = await collecting()
  const rounds = await Promise.all([
    closeDueCycles(db, keys, afterTheDeadline),
    closeDueCycles(db, keys, afterTheDeadline),
  ])
  expect(rounds.map(({ closed }) => closed).toSorted()).toEqual([0, 1])
  expect(rounds.map(({ failed }) => failed)).toEqual([0, 0])
  expect(await db.event.count({ where: { workspaceId: owner.workspaceId, kind: "cycle.closed" } })).toBe(1)
})
