import { cp, mkdtemp, rm } from "node:fs/promises"
import { randomBytes } from "node:crypto"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { findViewer } from "@/lib/access/findViewer"
import { makePassword } from "@/lib/access/makePassword"
import { startSession } from "@/lib/access/startSession"
import type { Owner } from "@/lib/authority/authority"
import { median } from "@/lib/bench/median"
import type { Place } from "@/lib/bench/openPlace"
import { rowOf, type Row } from "@/lib/bench/row"
import { signIn } from "@/lib/bench/signIn"
import { builtProgram, ownProgram, startServer } from "@/lib/bench/startServer"
import { findCycle } from "@/lib/cycle/findCycle"
import { findOverview } from "@/lib/cycle/findOverview"
import { findTrouble } from "@/lib/cycle/findTrouble"
import { listProgress } from "@/lib/cycle/listProgress"
import { anotherAnsweredCycle } from "@/lib/cycle/testing/answeredCycle"
import { readConfiguration } from "@/lib/installation/configuration"
import { openInstallation } from "@/lib/installation/openInstallation"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

const SUBJECTS = 500
const RATERS = 10
const TURNS = 40

/**
 * The page of a collecting cycle of 500 subjects: against the SQL statements that yield it, sent by the driver alone, one
 * after the other. By the clock, since on PostgreSQL most of it is another process's work.
 */
export async function measureOverview({ database, settings }: Place): Promise<Row[]> {
  const { env: place, remove } = await settings()
  const env = { ...place, AUTH_SECRET: randomBytes(32).toString("hex") }
  await (await startServer(builtProgram(env))).stop()
  const { email, password, cycleId, statements } = await fill(env)
  const replay = await openReplay(env)
  const { origin, stop } = await startServer(ownProgram(env))
  try {
    const cookie = await signIn(origin, email, password)
    const page = async () => {
      const response = await fetch(`${origin}/cycles/${cycleId}`, { headers: { cookie }, redirect: "manual" })
      if (response.status !== 200) throw new Error(`The overview was answered by ${response.status}.`)
      await response.arrayBuffer()
    }
    const [floors, ours]: [number[], number[]] = [[], []]
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const [floor, own] = [await wallOf(() => replay.run(statements)), await wallOf(page)]
      // The first turn warms both up.
      if (turn === 0) continue
      floors.push(floor)
      ours.push(own)
    }
    const measured = { floor: median(floors), ours: median(ours), reach: { most: 3 } }
    return [rowOf({ what: `overview of ${SUBJECTS} subjects`, database, unit: "ms", ...measured })]
  } finally {
    await stop()
    await replay.close()
    await remove()
  }
}

interface Statement {
  sql: string
  values: unknown[]
}

/** A cycle that collects, and the statements with which its page is made, as the drivers are asked for them. */
async function fill(env: Record<string, string>) {
  const { db, keys } = await openInstallation(readConfiguration(env))
  const now = new Date()
  const [email, password] = ["lena@northwind.example", makePassword()]
  const creation = await createWorkspace(db, { name: "Northwind", ownerName: "Lena", email, password }, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  const { owner } = creation
  const cycleId = await anotherAnsweredCycle(db, keys, owner, { subjects: SUBJECTS, raters: RATERS }, now)
  await db.$executeRawUnsafe("ANALYZE")
  const session = await startSession(db, owner.userId, now)
  const look = async (who: Owner) => {
    await findViewer(db, session, now)
    await findCycle(db, who, cycleId)
    await findOverview(db, who, cycleId, now)
    await listProgress(db, who, cycleId, CHOICE, now)
    await findTrouble(db, keys, who, cycleId, { mailWay: "mailbox" })
  }
  // Once before, so that what is asked a single time is not counted.
  await look(owner)
  const statements = await statementsOf(() => look(owner))
  await db.$disconnect()
  return { email, password, cycleId, statements }
}

const CHOICE = { search: "", filter: "all", order: "risk", page: 1, open: null } as const

/** What something asks the drivers for. */
async function statementsOf(work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = []
  const undo = [spyOn(pg.Client.prototype, statements), spyOn(PGlite.prototype, statements)]
  await work()
  for (const back of undo) back()
  return statements
}

function spyOn(driver: object, statements: Statement[]): () => void {
  const { query } = driver as { query: (...given: unknown[]) => unknown }
  Object.assign(driver, {
    query(this: unknown, ...given: unknown[]) {
      const [asked, values] = given
      if (typeof asked === "string") statements.push({ sql: asked, values: (values as unknown[]) ?? [] })
      else if (typeof asked === "object" && asked !== null && "text" in asked)
        statements.push({
          sql: String(asked.text),
          values: ((asked as { values?: unknown[] }).values ?? []) as unknown[],
        })
      return Reflect.apply(query, this, given)
    },
  })
  return () => Object.assign(driver, { query })
}

/** A connection of its own; of the embedded database, to a copy, since the server has the other. */
async function openReplay(env: Record<string, string>) {
  if (env.DATABASE_URL) {
    const client = new pg.Client({ connectionString: env.DATABASE_URL })
    await client.connect()
    const run = async (statements: Statement[]) => {
      for (const { sql, values } of statements) await client.query(sql, values)
    }
    return { run, close: () => client.end() }
  }
  const folder = await mkdtemp(join(tmpdir(), "parallax-bench-"))
  await cp(join(env.DATA_DIR!, "database"), folder, { recursive: true })
  const pglite = await PGlite.create({ dataDir: folder })
  const run = async (statements: Statement[]) => {
    for (const { sql, values } of statements) await pglite.query(sql, values)
  }
  const close = async () => {
    await pglite.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { run, close }
}

async function wallOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
