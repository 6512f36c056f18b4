import { expect, test } from "vitest"
import type { Database } from "@/lib/db/database"
import { makeCluster } from "@/lib/db/testing/postgres"
import { migrationsAround } from "@/lib/db/testing/migrations"
import { killMigrations } from "@/lib/faults/killMigrations"
import type { Ledger } from "@/lib/faults/ledger"
import { openEmbeddedHouse, openSharedHouse, type House } from "@/lib/faults/openHouse"
import { openMailSink, type Caught } from "@/lib/faults/openMailSink"
import { runKills, type KillReport } from "@/lib/faults/runKills"

/** `npm run test:faults -- 1000 7`: how many kills in all, and the seed. */
const KILLS = Number(process.env.FAULTS_KILLS ?? 60)
const SEED = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 1e6))
const HOURS = 12 * 3_600_000

/** Most where many parts can be killed one without the others. */
const SHARED = Math.ceil(KILLS * 0.8)
const EMBEDDED = Math.floor(KILLS * 0.1)

console.log(`Faults with the seed ${SEED}.`)

function tell(database: string, { kills, struck, counts, mails, seconds }: KillReport): void {
  const all = (record: Record<string, unknown>) => Object.entries(record).map(([key, value]) => `${value} ${key}`)
  const told = Object.entries(counts).map(([what, { asked, told }]) => `${what} ${told} of ${asked}`)
  console.log(
    [
      `${database}: killed ${all(kills).join(", ")}, in ${seconds.toFixed(0)} s.`,
      `  Under way at a kill: ${all(struck).join(", ")}.`,
      `  Answered of those asked for: ${told.join(", ")}.`,
      `  Mails: ${mails.taken}, of them ${mails.twice} came twice; ${mails.mayComeTwice} were in flight at a kill.`,
    ].join("\n"),
  )
}

async function withHouse(
  open: (mailUrl: string) => Promise<House | { missing: string }>,
  work: (house: House, caught: Caught[]) => Promise<void>,
): Promise<void> {
  const sink = await openMailSink()
  const house = await open(sink.url)
  if ("missing" in house) {
    await sink.close()
    throw new Error(house.missing)
  }
  try {
    await work(house, sink.caught)
  } finally {
    await house.close()
    await sink.close()
  }
}

test(
  "two servers, two workers and their PostgreSQL lose and double nothing that was answered, whatever is killed",
  { timeout: HOURS },
  () =>
    withHouse(openSharedHouse, async (house, caught) => {
      const options = { kills: SHARED, seed: SEED, caught, demos: Math.ceil(SHARED / 40) }
      const report = await runKills(house, options, (check, db, ledger) => findPlanted(check, db, ledger, caught))
      tell(house.database, report)
      expect(report.breaches).toEqual([])
      expect(report.counts.send!.told).toBeGreaterThan(0)
    }),
)

test("a server with the embedded database loses and doubles nothing that was answered", { timeout: HOURS }, () =>
  withHouse(openEmbeddedHouse, async (house, caught) => {
    const report = await runKills(house, { kills: EMBEDDED, seed: SEED, caught, demos: Math.ceil(EMBEDDED / 20) })
    tell(house.database, report)
    expect(report.breaches).toEqual([])
    expect(report.counts.send!.told).toBeGreaterThan(0)
  }),
)

test("a PostgreSQL that says that it has written before it has is found out", { timeout: HOURS }, () =>
  withHouse(
    (url) =>
      openSharedHouse(url, { servers: 1, workers: 1, cluster: { synchronous_commit: "off", wal_writer_delay: "10s" } }),
    async (house, caught) => {
      const { breaches } = await runKills(house, { kills: 20, seed: SEED, caught, only: "database" })
      expect(breaches).not.toEqual([])
    },
  ),
)

test(
  "migrations that are killed at any moment are brought to the end by the next start",
  { timeout: HOURS },
  async () => {
    const cluster = await makeCluster()
    if ("missing" in cluster) throw new Error(cluster.missing)
    try {
      const { before } = await migrationsAround("20261129180000_links_of_raters")
      const report = await killMigrations(cluster.url, before, { kills: KILLS - SHARED - EMBEDDED, seed: SEED })
      console.log(`Migrations: ${report.kills} kills, ${report.migrated} databases brought to the end.`)
      expect(report.breaches).toEqual([])
    } finally {
      await cluster.remove()
    }
  },
)

/** What the check would say if this or that were lost or doubled: each is put there, found, and taken away again. */
async function findPlanted(
  check: () => Promise<string[]>,
  db: Database,
  ledger: Ledger,
  caught: Caught[],
): Promise<void> {
  const undone: string[] = []
  const plant = async (what: string, lose: () => Promise<unknown>, restore: () => Promise<unknown>) => {
    await lose()
    if ((await check()).length === 0) undone.push(what)
    await restore()
  }
  const message = await db.message.findFirstOrThrow({ where: { kind: "invitation", workspace: { isDemo: false } } })
  await plant(
    "an invitation is lost",
    () => db.message.delete({ where: { id: message.id } }),
    () => db.message.create({ data: message }),
  )
  const draft = await db.draft.findFirst({ where: { invitationId: { in: [...ledger.stories.keys()] } } })
  if (draft) {
    const { linkId, invitationId } = draft
    await plant(
      "a draft is lost",
      () => db.draft.delete({ where: { linkId_invitationId: { linkId, invitationId } } }),
      () => db.draft.create({ data: draft }),
    )
  }
  const sent = await db.sent.findFirst({ where: { invitationId: { in: [...ledger.stories.keys()] } } })
  if (sent) {
    await plant(
      "a sending is lost",
      () => db.sent.delete({ where: { invitationId: sent.invitationId } }),
      () => db.sent.create({ data: sent }),
    )
  }
  const box = await db.ballotBox.findFirst({
    where: { cycleId: { in: ledger.cycles.map(({ id }) => id) }, receipts: { isEmpty: false } },
  })
  if (box) {
    const { cycleId, receipts } = box
    const changes: [string, string[]][] = [
      ["a ballot is not counted", receipts.slice(1)],
      ["a ballot is counted twice", [...receipts, receipts[0]!]],
    ]
    for (const [what, changed] of changes) {
      await plant(
        what,
        () => db.ballotBox.update({ where: { cycleId }, data: { receipts: changed } }),
        () => db.ballotBox.update({ where: { cycleId }, data: { receipts } }),
      )
    }
  }
  const unit = ledger.imports.find(({ done }) => done === "told")?.unit
  const person = unit && (await db.person.findFirst({ where: { unit }, omit: { sortName: true, searchText: true } }))
  if (person) {
    await plant(
      "somebody of a list is lost",
      () => db.person.delete({ where: { id: person.id } }),
      () => db.person.create({ data: person }),
    )
  }
  const mail = caught.find(({ messageId }) => !ledger.mayComeTwice.has(messageId))
  if (mail) {
    await plant(
      "a mail comes twice",
      async () => caught.push(mail),
      async () => caught.pop(),
    )
  }
  expect(undone).toEqual([])
}
