import { afterEach, expect, test, vi } from "vitest"
import { onPostgres, testDatabase } from "@/lib/db/testing/database"
import { folderKeys } from "@/lib/keys/testing/keys"
import { readConfiguration } from "@/lib/installation/configuration"
import type { Transport } from "@/lib/mail/mail"
import { reviewOfDana } from "@/lib/mail/testing/post"
import { dayIn, daysAfter } from "@/lib/words/day"
import { officeOf } from "@/lib/worker/openOffice"
import { runWorker } from "@/lib/worker/runWorker"
import { DueWatch } from "@/lib/cycle/dueWatch"
import { waitFor } from "@/lib/faults/startProcess"

// The clock of a process jumps; that of the database goes on. PGlite has no clock but the process's.
const { db } = await testDatabase()
const keys = await folderKeys()
const configuration = readConfiguration({
  DATA_DIR: keys.folder,
  AUTH_SECRET: "a secret of forty-two characters for tests",
})
const HOUR = 3_600_000
const today = () => dayIn("UTC", new Date())

afterEach(() => vi.useRealTimers())

/** This process believes that it is so much later, or earlier; timers go on. */
function jump(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + milliseconds })
}

/** A worker of its own, until something came of it. */
async function work(transport: Transport, until: () => Promise<boolean>): Promise<void> {
  const stop = new AbortController()
  const office = officeOf({ db, keys, secret: keys.secret, configuration }, transport)
  const working = runWorker(office, stop.signal, new DueWatch(0))
  await waitFor(until, "the worker's rounds")
  stop.abort()
  await working
}

/** Whether a round of this duty has begun and ended since then. */
async function roundsOf(name: string): Promise<() => Promise<boolean>> {
  const last = async () => (await db.duty.findUnique({ where: { name } }))?.doneAt?.getTime() ?? 0
  const before = await last()
  return async () => (await last()) !== before
}

test.runIf(onPostgres)("a worker whose clock is ahead takes no mail from one that is delivering it", async () => {
  await db.message.deleteMany()
  await reviewOfDana(db, keys, undefined, { deadline: daysAfter(today(), 14) })
  // As a claim leaves it (deliverDue.ts).
  await db.$executeRaw`UPDATE "Message" SET "attempts" = 1, "dueAt" = now() + interval '5 minutes'`
  jump(HOUR)
  const taken: string[] = []
  const transport: Transport = async ({ messageId }) => {
    taken.push(messageId)
    return { outcome: "sent" }
  }
  await work(transport, await roundsOf("mail"))
  expect(taken).toEqual([])
  expect(await db.message.count({ where: { sentOn: null } })).toBe(3)
})

test.runIf(onPostgres).each([48 * HOUR, -48 * HOUR])(
  "a clock that jumps by %d ms sends nothing again, and closes nothing",
  async (milliseconds) => {
    await db.message.deleteMany()
    // Over by a clock that is two days ahead, and not by the database's.
    const { cycleId } = await reviewOfDana(db, keys, undefined, { deadline: daysAfter(today(), 1) })
    const sent: string[] = []
    const transport: Transport = async ({ messageId }) => {
      sent.push(messageId)
      return { outcome: "sent" }
    }
    await work(transport, async () => (await db.message.count({ where: { sentOn: null } })) === 0)
    const before = sent.length
    expect(before).toBe(3)
    jump(milliseconds)
    await work(transport, await roundsOf("mail"))
    expect(sent).toHaveLength(before)
    expect(await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).toMatchObject({ stage: "collecting" })
    expect(await db.duty.findUniqueOrThrow({ where: { name: "closing" } })).toMatchObject({ failure: "ClocksDiffer" })
  },
)
