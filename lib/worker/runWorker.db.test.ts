import { expect, test, vi } from "vitest"
import { findViewer } from "@/lib/access/findViewer"
import { requestAccessLink } from "@/lib/access/requestAccessLink"
import { startSession } from "@/lib/access/startSession"
import { testDatabase } from "@/lib/db/testing/database"
import { aboutDana, collectingCycle, northwind } from "@/lib/demo/testing/northwind"
import { checkHealth } from "@/lib/installation/checkHealth"
import { programOf } from "@/lib/db/ownFiles"
import { officeOf } from "@/lib/worker/openOffice"
import { readConfiguration } from "@/lib/installation/configuration"
import { folderKeys } from "@/lib/keys/testing/keys"
import { DueWatch } from "@/lib/cycle/dueWatch"
import { runWorker } from "@/lib/worker/runWorker"
import { dayIn, daysAfter } from "@/lib/words/day"

const { db } = await testDatabase()
const keys = await folderKeys()
const { secret } = keys

test("the worker closes what is due, delivers mail, forgets what has expired, and stops when it is told to", async () => {
  const now = new Date()
  const lastWeek = daysAfter(now, -7)
  const world = await northwind(db, keys, lastWeek)
  const { owner } = world
  const yesterday = daysAfter(dayIn(owner.timeZone, now), -1)
  const { cycleId } = await collectingCycle(db, keys, world, lastWeek, aboutDana(now, { deadline: yesterday }))
  await requestAccessLink(db, secret, { email: owner.email, purpose: "signIn" }, "here", now)
  const expired = await startSession(db, owner.userId, daysAfter(now, -30))
  const current = await startSession(db, owner.userId, now)

  const sent: string[] = []
  const transport = async ({ subject }: { subject: string }) => {
    sent.push(subject)
    return { outcome: "sent" as const }
  }
  const stop = new AbortController()
  const installation = { db, secret, keys, configuration: readConfiguration({}) }
  const office = officeOf(installation, transport, programOf("thread"))
  const running = runWorker(office, stop.signal, new DueWatch(0))
  await vi.waitFor(async () => expect((await checkHealth(db, keys, new Date())).isWell).toBe(true), 10_000)
  await vi.waitFor(() => expect(sent).toEqual(["Sign in to Northwind"]), 10_000)
  stop.abort()
  await running
  expect(await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).toMatchObject({ stage: "closed" })
  expect(await db.session.findMany({ select: { id: true } })).toEqual([{ id: current.sessionId }])
  expect(await findViewer(db, expired, daysAfter(now, -20))).toBeNull()
})
