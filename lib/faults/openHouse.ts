import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import type { Database, DatabaseLocation } from "@/lib/db/database"
import { openDatabase, openEmbedded } from "@/lib/db/openDatabase"
import { freePort, makeCluster, type Cluster } from "@/lib/db/testing/postgres"
import { asClient, databaseUrl } from "@/lib/db/testing/setup"
import { Ended, startServer, startWorker, type Running, type Settings } from "@/lib/faults/startProcess"
import { readConfiguration } from "@/lib/installation/configuration"
import type { Keys } from "@/lib/keys/keys"
import { openKeyStore } from "@/lib/keys/openKeyStore"

/** An installation of which parts can be killed. */
export interface House {
  database: "PGlite" | "PostgreSQL"
  /** Of the servers that answer now. */
  origins(): string[]
  /** What can be killed now. */
  victims(): string[]
  /** Kills one of them, as a power cut would; or asks it to end. */
  kill(victim: string, signal?: "SIGKILL" | "SIGTERM"): Promise<void>
  /** Looks at the database, and works on it, past the servers: only while they are asked for nothing. */
  inspect<T>(work: (db: Database, keys: Keys) => Promise<T>): Promise<T>
  /** Starts again what was killed; comes back when at least one server answers, or with `all`, when everything runs. */
  restore(all?: boolean): Promise<void>
  /** What its processes have printed, to be read when something is wrong. */
  printed(): string
  close(): Promise<void>
}

async function baseSettings(mailUrl: string): Promise<Settings & { DATA_DIR: string }> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-faults-"))
  return {
    DATA_DIR: folder,
    AUTH_SECRET: randomUUID() + randomUUID(),
    SMTP_URL: mailUrl,
    MAIL_FROM: "parallax@faults.example",
    SIGN_UP: "open",
  }
}

/** One server with the embedded database, and the worker inside. */
export async function openEmbeddedHouse(mailUrl: string, extra: Settings = {}): Promise<House> {
  const settings = { ...(await baseSettings(mailUrl)), ...extra }
  const port = await freePort()
  let server = await startServer(port, settings)
  let isUp = true
  let printed = ""
  return {
    database: "PGlite",
    origins: () => (isUp ? [`http://localhost:${port}`] : []),
    victims: () => ["server"],
    kill: async (_, signal) => {
      isUp = false
      await server.kill(signal)
      printed += server.printed()
    },
    inspect: async (work) => {
      if (isUp) throw new Error("The embedded database belongs to the server.")
      return withInstallation(settings, work)
    },
    restore: async () => {
      if (isUp) return
      server = await startServer(port, settings)
      isUp = true
    },
    printed: () => printed + server.printed(),
    close: async () => {
      await server.kill()
      await rm(settings.DATA_DIR, { recursive: true, force: true })
    },
  }
}

interface Member {
  name: string
  /** None while it is killed or starting. */
  running: Running | null
  starting: Promise<void> | null
  port: number | null
}

/**
 * Two servers and two workers on a PostgreSQL, which can be killed too.
 * @param cluster settings of the PostgreSQL
 */
export async function openSharedHouse(
  mailUrl: string,
  { cluster: clusterSettings = {}, workers = 2, servers = 2 }: SharedOptions = {},
): Promise<(House & { cluster: Cluster; url: string }) | { missing: string }> {
  const cluster = await makeCluster(clusterSettings)
  if ("missing" in cluster) return cluster
  await asClient(cluster.url, (client) => client.query("CREATE DATABASE faults"))
  const url = databaseUrl(cluster.url, "faults")
  const base = await baseSettings(mailUrl)
  const settings = { ...base, DATABASE_URL: url, KEY_STORE: join(base.DATA_DIR, "keys"), WORKER: "separate" }
  const members: Member[] = [
    ...(await Promise.all(
      Array.from({ length: servers }, async (_, place) => memberNamed(`server ${place + 1}`, await freePort())),
    )),
    ...Array.from({ length: workers }, (_, place) => memberNamed(`worker ${place + 1}`, null)),
  ]
  let printed = ""
  const start = (member: Member) => {
    if (member.running) return Promise.resolve()
    member.starting ??= begin(member, settings).then((running) => {
      member.running = running
      member.starting = null
    })
    return member.starting
  }
  const serversUp = () => members.filter(({ port, running }) => port !== null && running?.isAlive())
  await Promise.all(members.map(start))
  return {
    database: "PostgreSQL",
    cluster,
    url,
    origins: () => serversUp().map(({ port }) => `http://localhost:${port}`),
    victims: () => ["database", ...members.filter(({ running }) => running).map(({ name }) => name)],
    kill: async (victim, signal) => {
      if (victim === "database") {
        await cluster.signal("SIGKILL")
        await cluster.start()
        return
      }
      const member = members.find(({ name }) => name === victim)!
      const { running } = member
      member.running = null
      await running!.kill(signal)
      printed += `${victim}: ${running!.printed()}`
    },
    inspect: (work) => withInstallation(settings, work),
    restore: async (all = false) => {
      for (const member of members) {
        if (member.running && !member.running.isAlive())
          throw new Error(`${member.name} has ended by itself: ${member.running.printed()}`)
      }
      const starts = members.map(start)
      // What could not be started is found when somebody waits for it.
      for (const begun of starts) begun.catch(() => {})
      if (all) await Promise.all(starts)
      else if (serversUp().length === 0) await Promise.any(starts.slice(0, servers))
    },
    printed: () =>
      printed + members.map(({ name, running }) => (running ? `${name}: ${running.printed()}` : "")).join("\n"),
    close: async () => {
      await Promise.allSettled(members.map(({ starting }) => starting))
      await Promise.all(members.map(({ running }) => running?.kill()))
      await cluster.remove()
      await rm(settings.DATA_DIR, { recursive: true, force: true })
    },
  }
}

/** Starts a member as a supervisor does: one that ends meanwhile, as when the database goes, is started again. */
async function begin({ name, port }: Member, settings: Settings): Promise<Running> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await (port === null ? startWorker(settings, name) : startServer(port, settings, name))
    } catch (error) {
      if (!(error instanceof Ended) || tries === STARTS) throw error
    }
  }
}

const STARTS = 10

export interface SharedOptions {
  cluster?: Record<string, string>
  servers?: number
  workers?: number
}

function memberNamed(name: string, port: number | null): Member {
  return { name, port, running: null, starting: null }
}

/** Opens an installation that a server has prepared, for as long as the work takes. */
async function withInstallation<T>(settings: Settings, work: (db: Database, keys: Keys) => Promise<T>): Promise<T> {
  const { location, keyStore, givenSecret } = readConfiguration(settings)
  const { db, close } = await open(location)
  try {
    const { uuid } = await db.installation.findUniqueOrThrow({ where: { id: 1 }, select: { uuid: true } })
    const store = await openKeyStore(keyStore, uuid)
    return await work(db, { secret: Buffer.from(givenSecret!), store, installation: uuid, graceMinutes: 0 })
  } finally {
    await close()
  }
}

async function open(location: DatabaseLocation): Promise<{ db: Database; close(): Promise<void> }> {
  if ("url" in location) {
    const db = await openDatabase(location)
    return { db, close: () => db.$disconnect() }
  }
  const pglite = await PGlite.create({ dataDir: location.folder })
  const db = openEmbedded(pglite)
  const close = async () => {
    await db.$disconnect()
    await pglite.close()
  }
  return { db, close }
}
