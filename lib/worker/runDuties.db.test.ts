import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { checkHealth } from "@/lib/installation/checkHealth"
import { programOf } from "@/lib/db/ownFiles"
import { officeOf } from "@/lib/worker/openOffice"
import { readConfiguration } from "@/lib/installation/configuration"
import { folderKeys } from "@/lib/keys/testing/keys"
import type { Office } from "@/lib/worker/office"
import { runDuties, type Duty } from "@/lib/worker/runDuties"

const { db } = await testDatabase()
const keys = await folderKeys()
const installation = { db, secret: randomBytes(32), keys, configuration: readConfiguration({}) }
const office = officeOf(installation, null, programOf("thread"))

class NoSuchCycle extends Error {}

let said: string[] = []
beforeEach(async () => {
  said = []
  vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0)
  await db.duty.deleteMany()
})
afterEach(() => vi.restoreAllMocks())

const PAUSE = 0.01
const failing: Duty = {
  name: "closing",
  pauseSeconds: PAUSE,
  round: () => Promise.reject(new NoSuchCycle("of dana.okafor@northwind.example")),
}
const endless: Duty = { name: "mail", pauseSeconds: PAUSE, round: () => new Promise(() => {}) }

/** A duty that counts its rounds, and says when there have been so many. */
function counting(enough: number) {
  let rounds = 0
  let tell: () => void
  const reached = new Promise<void>((resolve) => (tell = resolve))
  const round = async () => {
    rounds += 1
    if (rounds === enough) tell()
  }
  return { duty: { name: "forgetting", pauseSeconds: PAUSE, round } satisfies Duty, reached, count: () => rounds }
}

test("a duty that fails and one that never ends stop no other", async () => {
  const { duty, reached } = counting(5)
  const stop = new AbortController()
  const running = runDuties([failing, endless, duty], office, stop.signal, 0.1)
  await reached
  const soon = new Date(Date.now() + 1000)
  expect((await checkHealth(db, keys, soon)).worker).toEqual({
    closing: "failing",
    launching: "silent",
    keys: "silent",
    reminding: "silent",
    mail: "ok",
    forgetting: "ok",
  })
  const muchLater = new Date(Date.now() + 25 * 60_000)
  expect((await checkHealth(db, keys, muchLater)).worker).toMatchObject({ mail: "hanging" })
  stop.abort()
  await running
})

test("of what failed, only its kind is written down, and it is tried again", async () => {
  const stop = new AbortController()
  const running = runDuties([failing], office, stop.signal)
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(2))
  stop.abort()
  await running
  expect(await db.duty.findMany()).toEqual([{ name: "closing", startedAt: null, doneAt: null, failure: "NoSuchCycle" }])
  expect(said.join()).toContain("NoSuchCycle")
  expect(said.join()).not.toContain("northwind")
})

test("a failure is over with the next round that ends well", async () => {
  let isBroken = true
  const mended: Duty = {
    name: "closing",
    pauseSeconds: PAUSE,
    round: async () => {
      if (isBroken) throw new NoSuchCycle()
    },
  }
  const stop = new AbortController()
  const running = runDuties([mended], office, stop.signal)
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(0))
  isBroken = false
  const rowOf = () => db.duty.findUniqueOrThrow({ where: { name: "closing" } })
  await vi.waitFor(async () => expect(await rowOf()).toMatchObject({ failure: null, doneAt: expect.any(Date) }))
  stop.abort()
  await running
})

test("told to stop, it lets a round that is under way end, and begins no other", async () => {
  const stop = new AbortController()
  let began = 0
  let ended = 0
  const slow: Duty = {
    name: "mail",
    pauseSeconds: PAUSE,
    round: async () => {
      began += 1
      stop.abort()
      await sleep(200)
      ended += 1
    },
  }
  await runDuties([slow], office, stop.signal)
  expect([began, ended]).toEqual([1, 1])
  expect(await db.duty.findUniqueOrThrow({ where: { name: "mail" } })).toMatchObject({ startedAt: null })
})

test("told to stop, it does not wait for ever for a round that never ends", async () => {
  const stop = new AbortController()
  const running = runDuties([endless], office, stop.signal, 0.2)
  stop.abort()
  await expect(running).resolves.toBeUndefined()
})

test("a database that is away for a while ends no duty", async () => {
  const { duty, reached, count } = counting(3)
  const away = { duty: { upsert: () => Promise.reject(new Error("away")) } } as unknown as Office["db"]
  const shaky = { ...office, db: away }
  const stop = new AbortController()
  const running = runDuties([duty], shaky, stop.signal)
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(1))
  expect(count()).toBe(0)
  shaky.db = db
  await reached
  stop.abort()
  await running
})
