// `npm run audit:anonymity`: runs a cycle on a throw-away PostgreSQL and attacks its database as an insider would,
// at every stage. Prints each attack, what it tried and what it got; the exit code is 0 only if none found a link.

import { randomBytes } from "node:crypto"
import { generateClient } from "@/lib/command/build"

await generateClient()
const { checkForLinks } = await import("@/lib/audit/checkForLinks")
const { runExperiment } = await import("@/lib/audit/runExperiment")
const { lookAtEverything } = await import("@/lib/audit/seen")
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
const name = `audit_${Date.now()}`
await asClient(server.url, (client) => client.query(`CREATE DATABASE ${name}`))
const url = databaseUrl(server.url, name)
await asClient(url, (client) => migrate(postgresSession(client)))
const db = await openDatabase({ url })
const findings: import("@/lib/audit/checkForLinks").Finding[] = []
try {
  await runExperiment(db, keysFor(), async (stage, truth) => {
    const query = <Row>(sql: string) => asClient(url, async (client) => (await client.query(sql)).rows as Row[])
    findings.push(...checkForLinks(stage, await lookAtEverything(query), truth))
  })
} finally {
  await db.$disconnect()
  await asClient(server.url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  await server.stop()
}

const widths = { stage: 9, attack: 17, tried: 58 }
const line = (stage: string, attack: string, tried: string, got: string) =>
  `${stage.padEnd(widths.stage)}  ${attack.padEnd(widths.attack)}  ${tried.padEnd(widths.tried)}  ${got}`
console.log(line("stage", "attack", "tried", "got"))
for (const { stage, attack, tried, got, isLink } of findings)
  console.log(line(stage, attack, tried, `${isLink ? "LINK: " : ""}${got}`))
const links = findings.filter(({ isLink }) => isLink).length
console.log(`\n${wordsIn("en").t("commands.audit.links", { count: links })}`)
process.exitCode = links === 0 ? 0 : 1
