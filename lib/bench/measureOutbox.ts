import { spawn } from "node:child_process"
import { randomBytes, randomUUID } from "node:crypto"
import { once } from "node:events"
import { createTransport } from "nodemailer"
import { makePassword } from "@/lib/access/makePassword"
import type { Place } from "@/lib/bench/openPlace"
import { median } from "@/lib/bench/median"
import { readCost, type Cost } from "@/lib/bench/readCost"
import { rowOf, type Row } from "@/lib/bench/row"
import { createCycle } from "@/lib/cycle/createCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import type { Database } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { databaseStore } from "@/lib/keys/databaseStore"
import type { Keys } from "@/lib/keys/keys"
import { claimMessages } from "@/lib/mail/claimMessages"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Mail } from "@/lib/mail/mail"
import { openTransport } from "@/lib/mail/openTransport"
import { dayIn, daysAfter } from "@/lib/words/day"
import { wordsIn } from "@/lib/words/words"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

const MAILS = 5_000
/** So often floor and product take turns. */
const TURNS = 5
/** About so many colleagues each of those who are written to is asked. */
const COLLEAGUES = 2

/**
 * Mail to a server on this machine that takes everything, against as many mails of the same size sent to it by the same
 * library in a loop; in a process of its own, whose cost is nobody's.
 */
export async function measureOutbox({ database, openFresh }: Place): Promise<Row[]> {
  const sink = await openSink()
  const { db, remove } = await openFresh()
  const keys = { secret: randomBytes(32), installation: randomUUID(), store: databaseStore, graceMinutes: 0 }
  const now = new Date()
  await invite(db, keys, MAILS, now)
  const url = `smtp://127.0.0.1:${sink.port}/?rateLimit=0`
  const samples: Mail[] = []
  const transport = openTransport({ url, from: FROM, dkim: null })
  const post = { own: new Map(), publicUrl: "https://feedback.example.org", words: wordsIn("en") }
  const kept = Object.assign(
    (mail: Mail, limit: AbortSignal) => {
      if (samples.length === 0) samples.push(mail)
      return transport(mail, limit)
    },
    { atOnce: transport.atOnce! },
  )

  const floor = createTransport({ pool: true, url }, { from: FROM })
  const floors: Cost[] = []
  const ours: Cost[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    await db.$executeRaw`
      UPDATE "Message" SET "dueAt" = ${now}
      WHERE "id" IN (SELECT "id" FROM "Message" WHERE "sentOn" IS NULL ORDER BY "id" LIMIT ${MAILS / TURNS})`
    ours.push(
      await readCost(async () => {
        // A round has an end, which a busy machine may reach.
        for (let left = MAILS / TURNS; left > 0;) {
          const { sent } = await deliverDue(db, keys, { ...post, transport: kept }, now)
          if (sent === 0) throw new Error(`${left} mails were not sent.`)
          left -= sent
        }
      }),
    )
    floors.push(
      await readCost(async () => {
        for (let index = 0; index < MAILS / TURNS; index += 1) {
          await floor.sendMail({ ...samples[0]!, messageId: `<${randomUUID()}@feedback.example.org>` })
        }
      }),
    )
  }
  floor.close()
  await remove()
  sink.stop()
  const cost = (costs: Cost[], kind: keyof Cost) => median(costs.map((one) => one[kind])) / (MAILS / TURNS)
  return [
    rowOf({
      what: "outbox, each mail",
      database,
      unit: "ms CPU",
      floor: cost(floors, "cpu"),
      ours: cost(ours, "cpu"),
      reach: { least: 0.8 },
    }),
    rowOf({
      what: "outbox, each mail, time",
      database,
      unit: "ms",
      floor: cost(floors, "wall"),
      ours: cost(ours, "wall"),
      reach: { least: 0.8 },
    }),
    await measureClaims({ database, openFresh }),
  ]
}

const DUE = 100_000
const CLAIMED_AT_ONCE = 50

/** How long it takes to find and claim a message where very many are due, against a millisecond. */
async function measureClaims({ database, openFresh }: Pick<Place, "database" | "openFresh">): Promise<Row> {
  const { db, remove } = await openFresh()
  const now = new Date()
  const workspaceId = randomUUID()
  await db.workspace.create({ data: { id: workspaceId, name: "Northwind", createdAt: now } })
  await db.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "kind", "uniqueKey", "dueAt")
    SELECT gen_random_uuid(), ${workspaceId}::uuid, 'invitation', 'invitation:' || n, ${now}
    FROM generate_series(1, ${DUE}::int) AS n`
  const costs: number[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    const { wall } = await readCost(() => claimMessages(db, now, CLAIMED_AT_ONCE, { but: [] }))
    costs.push(wall / CLAIMED_AT_ONCE)
  }
  await remove()
  const what = "outbox, each claim at 100,000 due"
  return rowOf({ what, database, unit: "ms", floor: 1, ours: median(costs), reach: { most: 1 } })
}

const FROM = "Parallax <parallax@example.org>"

/** A cycle in which so many raters are to be invited by mail, none of them yet. */
async function invite(db: Database, keys: Keys, raters: number, now: Date): Promise<void> {
  const email = `${randomUUID()}@northwind.example`
  const workspace = { name: "Northwind", ownerName: "Lena Brandt", email, password: makePassword() }
  const creation = await createWorkspace(db, workspace, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  const { owner } = creation
  const cycleId = await createCycle(db, owner, { name: "Everyone" }, now)
  const deadline = daysAfter(dayIn(owner.timeZone, now), 14)
  await db.cycle.update({ where: { id: cycleId }, data: { deadline } })
  const people = Array.from({ length: raters }, (_, place) => ({
    id: randomUUID(),
    workspaceId: owner.workspaceId,
    name: `Person ${place}`,
    email: `person.${place}@northwind.example`,
  }))
  const subjects = people
    .slice(0, Math.ceil(raters / 10))
    .map(({ id: personId }) => ({ id: randomUUID(), cycleId, personId }))
  const asked = people.map(({ id: personId }) => ({ id: randomUUID(), cycleId, personId }))
  const invitations = asked.flatMap(({ id: raterId }, place) =>
    Array.from({ length: COLLEAGUES }, (_, step) => {
      const subject = subjects[(place + step + 1) % subjects.length]!
      return { id: randomUUID(), cycleId, subjectId: subject.id, raterId, group: "peers" }
    }),
  )
  for (const data of portionsOf(people)) await db.person.createMany({ data })
  for (const data of portionsOf(subjects)) await db.subject.createMany({ data })
  for (const data of portionsOf(asked)) await db.rater.createMany({ data })
  for (const data of portionsOf(invitations)) await db.invitation.createMany({ data })
  const unshown = subjects.map(({ id }) => id)
  const { kind } = await launchCycle(db, keys, owner, cycleId, { unshown, mailWay: "server" }, now)
  if (kind !== "launched") throw new Error(`The cycle was not launched: ${kind}.`)
  await db.message.updateMany({ data: { dueAt: daysAfter(now, 1) } })
  // As a server does by itself within a minute.
  await db.$executeRaw`ANALYZE`
}

async function openSink(): Promise<{ port: number; stop(): void }> {
  const child = spawn(process.execPath, ["-e", SINK], { stdio: ["pipe", "pipe", "inherit"] })
  const [port] = await once(child.stdout, "data")
  return { port: Number(port), stop: () => void child.kill() }
}

const SINK = `
const { SMTPServer } = require("smtp-server")
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, session, done) => stream.on("end", done).resume(),
})
// It ends with whoever has started it.
process.stdin.on("end", () => process.exit()).resume()
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port))
`
