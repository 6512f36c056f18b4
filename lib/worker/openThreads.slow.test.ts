import { resolve } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { programOf } from "@/lib/db/ownFiles"
import { laterReport } from "@/lib/export/testing/reports"
import { openThreads, ThreadError, type ThreadLimits, type Threads } from "@/lib/worker/openThreads"
import { runWork } from "@/lib/worker/runWork"
import type { Work } from "@/lib/worker/work"

const TROUBLED = { ...programOf("thread"), path: resolve("lib/worker/testing/troubledThread.ts") }

const opened: Threads[] = []
afterEach(async () => void (await Promise.all(opened.splice(0).map((threads) => threads.end()))))

function threadsOf(program = programOf("thread"), limits: Partial<ThreadLimits> = {}): Threads {
  const threads = openThreads(program, limits)
  opened.push(threads)
  return threads
}

const { facts, letterhead, plan } = laterReport("Dana Okafor")
const named = (subject: string, format: "pdf" | "csv" | "xlsx" | "json" = "csv") => {
  const names = { subject, cycle: "Autumn", earlierCycle: null }
  return { kind: "report", language: "en", facts, names, letterhead, plan, format, paper: "a4" } satisfies Work
}
const nameOf = (done: { name: string }) => done.name

test("a thread makes the same files as this one, byte for byte", async () => {
  const threads = threadsOf()
  const files = (["pdf", "csv", "json"] as const).map((format) => named("Dana Okafor", format))
  const page = { ...named("Dana Okafor"), kind: "sharedPage" } satisfies Work
  for (const work of [...files, page]) expect(await threads.run(work)).toEqual(await runWork(work, () => {}))
})

test("this thread goes on while another works", async () => {
  const progress = { turns: 0, isDone: false }
  const done = threadsOf()
    .run(named("Dana Okafor", "pdf"))
    .finally(() => (progress.isDone = true))
  while (!progress.isDone) {
    await new Promise(setImmediate)
    progress.turns += 1
  }
  await done
  expect(progress.turns).toBeGreaterThan(100)
})

describe.each([
  ["throws", /it failed \(TypeError\)/],
  ["dies", /its thread has died \(RangeError\)/],
  ["leaves", /its thread has ended/],
  ["is stuck", /it took longer than 1 s/],
])("a thread that %s", (trouble, sentence) => {
  test("fails that one piece of work with a sentence that says so, and what waits is done by another", async () => {
    const threads = threadsOf(TROUBLED, { most: 1, workSeconds: trouble === "is stuck" ? 1 : 30 })
    const failing = threads.run(named(trouble)).catch((error: unknown) => error)
    const waiting = threads.run(named("says which"))
    const error = await failing
    expect(error).toBeInstanceOf(ThreadError)
    expect(String(error)).toMatch(sentence)
    // Nothing of what was worked on.
    expect(`${String(error)} ${(error as Error).stack}`).not.toContain("Dana")
    expect(nameOf(await waiting)).toMatch(/^\d+$/)
  })
})

test("work that nobody waits for any more is not begun", async () => {
  const threads = threadsOf(programOf("thread"), { most: 1 })
  const first = threads.run(named("Dana Okafor"))
  const stop = new AbortController()
  const second = threads.run(named("Mei Lin"), { signal: stop.signal })
  stop.abort()
  await expect(second).rejects.toThrow("aborted")
  expect(nameOf(await first)).toContain("dana-okafor")
  await expect(threads.run(named("Mei Lin"), { signal: stop.signal })).rejects.toThrow("aborted")
  await threads.settled()
})

test("a thread does one piece of work after the other, and is ended when it has none for a while", async () => {
  const which = async (threads: Threads) => nameOf(await threads.run(named("says which")))
  const kept = threadsOf(TROUBLED, { most: 1 })
  expect(await which(kept)).toBe(await which(kept))
  const ended = threadsOf(TROUBLED, { most: 1, idleSeconds: 0.01 })
  const first = await which(ended)
  await expect.poll(() => which(ended), { interval: 100, timeout: 30_000 }).not.toBe(first)
})

test("what is taken from it counts as under way until it has ended, was left, or has failed", async () => {
  const threads = threadsOf()
  const three = async function* () {
    yield* [1, 2, 3]
  }
  const values = threads.during(three())
  await values.next()
  let isSettled = false
  const settled = threads.settled().then(() => (isSettled = true))
  await new Promise(setImmediate)
  expect(isSettled).toBe(false)
  await values.return(undefined)
  await settled
  const all: number[] = []
  for await (const value of threads.during(three())) all.push(value)
  expect(all).toEqual([1, 2, 3])
  await threads.settled()
})

test("at the end nothing is begun any more, and what is under way fails", async () => {
  const threads = threadsOf(TROUBLED, { most: 1 })
  const [stuck, waiting] = [threads.run(named("is stuck")), threads.run(named("Mei Lin"))]
  const failures = Promise.allSettled([stuck, waiting])
  await threads.end()
  for (const result of await failures) expect(result).toMatchObject({ reason: { name: "ThreadError" } })
  await expect(threads.run(named("Mei Lin"))).rejects.toThrow("the process is stopping")
  await threads.settled()
})
