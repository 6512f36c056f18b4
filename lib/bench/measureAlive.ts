import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { makePassword } from "@/lib/access/makePassword"
import type { Place } from "@/lib/bench/openPlace"
import { rowOf, type Row } from "@/lib/bench/row"
import { callAction, signIn } from "@/lib/bench/signIn"
import { builtProgram, ownProgram, startServer } from "@/lib/bench/startServer"
import { anotherAnsweredCycle } from "@/lib/cycle/testing/answeredCycle"
import { readConfiguration } from "@/lib/installation/configuration"
import { openInstallation } from "@/lib/installation/openInstallation"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

/** `BENCH_SUBJECTS=1000` closes 12,000 ballots. */
const SUBJECTS = Number(process.env.BENCH_SUBJECTS ?? 100)
const RATERS = 12
const FILES = 100

const CLOSE = { file: "app/(workspace)/cycles/[cycleId]/actions.ts", name: "close" }

/** Between two requests that ask whether the server is alive. */
const PAUSE = 10
const IDLE_SECONDS = 5

/** How long a server takes to say that it is alive while it closes a cycle, and while it sends an archive of PDFs. */
export async function measureAlive(place: Place): Promise<Row[]> {
  const { env: settings, remove } = await place.settings()
  const env = { ...settings, AUTH_SECRET: randomBytes(32).toString("hex") }
  // The first start makes the database, which is then filled from here: the embedded one has a single process.
  await (await startServer(builtProgram(env))).stop()
  const { email, password, cycleId } = await fill(env)
  const { origin, stop } = await startServer(ownProgram(env))
  try {
    const cookie = await signIn(origin, email, password)
    const measure = (until: Promise<unknown>) => latencies(`${origin}${ALIVE}`, until)
    await measure(sleep(2000))
    const idle = await measure(sleep(IDLE_SECONDS * 1000))
    const close = () =>
      callAction(origin, { ...CLOSE, address: `/cycles/${cycleId}` }, [cycleId], {}, cookie).then((response) =>
        response.arrayBuffer(),
      )
    const closing = await measure(close())
    const again = await measure(sleep(IDLE_SECONDS * 1000))
    const archive = fetch(`${origin}/cycles/${cycleId}/reports/zip`, { headers: { cookie } }).then(drain)
    const sending = await measure(archive)
    const { database } = place
    const shared = { database, unit: "ms p99", reach: { most: 5 } }
    return [
      rowOf({ ...shared, what: `alive, ${SUBJECTS * RATERS} closing`, floor: p99(idle), ours: p99(closing) }),
      rowOf({ ...shared, what: `alive, ZIP of ${Math.min(FILES, SUBJECTS)}`, floor: p99(again), ours: p99(sending) }),
    ]
  } finally {
    await stop()
    await remove()
  }
}

const ALIVE = "/api/health/alive"

async function fill(env: Record<string, string>) {
  const { db, keys } = await openInstallation(readConfiguration(env))
  const now = new Date()
  const [email, password] = ["lena@northwind.example", makePassword()]
  const creation = await createWorkspace(db, { name: "Northwind", ownerName: "Lena", email, password }, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  const cycleId = await anotherAnsweredCycle(db, keys, creation.owner, { subjects: SUBJECTS, raters: RATERS }, now)
  await db.$disconnect()
  return { email, password, cycleId }
}

// ── What is asked

/** Milliseconds that each request has taken, one after the other until something has ended. */
async function latencies(address: string, until: Promise<unknown>): Promise<number[]> {
  const state = { isOver: false }
  const over = until.finally(() => (state.isOver = true))
  const taken: number[] = []
  while (!state.isOver) {
    const start = performance.now()
    await (await fetch(address)).arrayBuffer()
    taken.push(performance.now() - start)
    await sleep(PAUSE)
  }
  await over
  return taken
}

function p99(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1]!
}

async function drain({ status, body }: Response): Promise<void> {
  if (status !== 200) throw new Error(`The archive was answered by ${status}.`)
  const reader = body!.getReader()
  while (!(await reader.read()).done);
}
