import { randomUUID } from "node:crypto"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { writeFirstVersion } from "@/lib/ballot/testing/firstVersion"
import { migrate, postgresSession } from "@/lib/db/migrate"
import { asClient, databaseUrl } from "@/lib/db/testing/setup"
import { seededChance } from "@/lib/demo/profile"
import { beginProcess, startWorker, waitFor, type Running, type Settings } from "@/lib/faults/startProcess"

export interface MigrationReport {
  kills: number
  /** Databases that were brought to the end. */
  migrated: number
  breaches: string[]
}

/** As lib/db/migrate.ts takes it. */
const MIGRATION_LOCK = 360_360

/** So long after a process has begun to migrate it is killed at the latest. */
const MOST_MS = 400

/**
 * Has a database of the first version migrated by processes of the product that are killed in the middle of it, again and
 * again, until one comes through; then it holds what one holds that was migrated undisturbed.
 * @param server address of a PostgreSQL
 * @param before folder of the migrations that the first version knew
 */
export async function killMigrations(
  server: string,
  before: string,
  { kills: wanted, seed }: { kills: number; seed: number },
): Promise<MigrationReport> {
  const chance = seededChance(seed)
  const secret = randomUUID() + randomUUID()
  const old = `old_${randomUUID().replaceAll("-", "")}`
  await asClient(server, (client) => client.query(`CREATE DATABASE ${old}`))
  await asClient(databaseUrl(server, old), async (client) => {
    const session = postgresSession(client)
    await migrate(session, { folder: before })
    await writeFirstVersion(session, Buffer.from(secret))
  })
  const report: MigrationReport = { kills: 0, migrated: 0, breaches: [] }
  const undisturbed = await inCopy(async (settings) => {
    await (await startWorker(settings)).kill()
  })
  while (report.kills < wanted && report.breaches.length === 0) {
    const disturbed = await inCopy(async (settings, client) => {
      while (report.kills < wanted && (await killOne(settings, client))) report.kills += 1
      await (await startWorker(settings)).kill()
    })
    report.migrated += 1
    for (const [what, count] of Object.entries(undisturbed)) {
      if (disturbed[what] !== count)
        report.breaches.push(`${what}: ${disturbed[what]} after ${report.kills} kills, not ${count}`)
    }
  }
  await asClient(server, (client) => client.query(`DROP DATABASE ${old} WITH (FORCE)`))
  return report

  /** What a copy of the old database holds after something was done with it. */
  async function inCopy(
    work: (settings: Settings, client: pg.Client) => Promise<void>,
  ): Promise<Record<string, number>> {
    const name = `copy_${randomUUID().replaceAll("-", "")}`
    await asClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${old}`))
    const folder = await mkdtemp(join(tmpdir(), "parallax-migrating-"))
    const url = databaseUrl(server, name)
    const settings = {
      DATABASE_URL: url,
      DATA_DIR: folder,
      KEY_STORE: join(folder, "keys"),
      AUTH_SECRET: secret,
    }
    try {
      return await asClient(url, async (client) => {
        await work(settings, client)
        // What was being written at a kill is left under a name of its own, and goes with the key (openFolderStore.ts).
        const keys = (await readdir(settings.KEY_STORE)).filter((name) => !name.endsWith(".new"))
        return { ...(await countRows(client)), keys: keys.length }
      })
    } finally {
      await asClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** Has two migrate at once, and kills the one that does, or both. @returns false where one came through before */
  async function killOne(settings: Settings, client: pg.Client): Promise<boolean> {
    const both = [beginProcess("worker", "worker 1", settings), beginProcess("worker", "worker 2", settings)]
    const isDone = () => both.some((one) => one.printed().includes("The worker is running."))
    await waitFor(async () => isDone() || isMigrating(client), "a migration to begin")
    const isLate = isDone()
    await sleep(chance() * MOST_MS)
    await kill(both)
    return !isLate
  }
}

async function kill(all: Running[]): Promise<void> {
  await Promise.all(all.map((one) => one.kill()))
}

async function isMigrating(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = $1
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [MIGRATION_LOCK],
  )
  return rows.length > 0
}

/** By table; mail goes out, and duties are looked after, as soon as a worker runs. */
async function countRows(client: pg.Client): Promise<Record<string, number>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('Duty', 'Message') ORDER BY 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM "${name}"`)
    counts[name] = Number(rows[0]!.n)
  }
  return counts
}
