// `npm run audit:anonymity`: runs cycles on a throw-away PostgreSQL, and on embedded databases, and attacks them as whoever
// has the database, its disk, AUTH_SECRET, every mail or the product's own pages. Prints each attack, what it tried and
// what it got; the exit code is 0 only if nobody found a certain link, and no ballot was tampered with unseen.

import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { generate } from "@/lib/command/build"

await generate()
const { runAudit } = await import("@/lib/audit/runAudit")
const { openDatabase } = await import("@/lib/db/openDatabase")
const { migrate, postgresSession } = await import("@/lib/db/migrate")
const { startPostgres } = await import("@/lib/db/testing/postgres")
const { asClient, databaseUrl } = await import("@/lib/db/testing/setup")
const { wordsIn } = await import("@/lib/words/words")

const server = await startPostgres()
if ("missing" in server) {
  console.error(`The audit needs a PostgreSQL: ${server.missing}.`)
  process.exit(1)
}
const folder = await mkdtemp(join(tmpdir(), "parallax-audit-"))
const undo: (() => Promise<unknown>)[] = [() => server.stop(), () => rm(folder, { recursive: true, force: true })]

/** A database of its own, removed in the end. */
async function newGround(url: string) {
  const name = `audit_${randomUUID().replaceAll("-", "")}`
  await asClient(url, (client) => client.query(`CREATE DATABASE ${name}`))
  undo.unshift(() => asClient(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)))
  const own = databaseUrl(url, name)
  await asClient(own, (client) => migrate(postgresSession(client)))
  const db = await openDatabase({ url: own })
  undo.unshift(() => db.$disconnect())
  const query = <Row>(sql: string) => asClient(own, async (client) => (await client.query(sql)).rows as Row[])
  return { db, query, folder }
}

const findings = await runAudit(() => newGround(server.url)).finally(async () => {
  for (const step of undo) await step()
})
const widths = { attacker: 24, attack: 38 }
const line = (attacker: string, attack: string, text: string) =>
  `${attacker.padEnd(widths.attacker)}  ${attack.padEnd(widths.attack)}  ${text}`
console.log(line("attacker", "attack", "got"))
for (const { attacker, attack, tried, got, isBreach } of findings) {
  console.log(line(attacker, attack, `${isBreach ? "BREACH: " : ""}${got}`))
  console.log(line("", "", `(${tried})`))
}
const breaches = findings.filter(({ isBreach }) => isBreach).length
console.log(`\n${wordsIn("en").t("commands.audit.breaches", { count: breaches })}`)
process.exitCode = breaches === 0 ? 0 : 1
