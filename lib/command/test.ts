// `npm test`: every check and every test, in the order in which a mistake is found soonest. The last line counts
// them all; the exit code is 0 only if none failed. Parts can be named: `npm test -- types unit e2e`.

import { spawn } from "node:child_process"
import { readFile, rm, mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findBrowser } from "@/lib/command/browser"
import { generate } from "@/lib/command/build"
import { buildProgram } from "@/lib/command/buildProgram"
import { startPostgres } from "@/lib/db/testing/postgres"

interface Outcome {
  passed: number
  failed: number
  skipped: number
}

const CHECKS: Record<string, string[][]> = {
  format: [["prettier", "--check", "--log-level=warn", "."]],
  types: [["tsc", "--noEmit"]],
  lint: [["oxlint"]],
  // What nothing uses, and then what only tests use.
  unused: [
    ["knip", "--no-progress"],
    ["knip", "--no-progress", "--production"],
  ],
  migrations: [["tsx", "lib/command/migration.ts"]],
}

const wanted = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), "parallax-test-"))
const total: Outcome = { passed: 0, failed: 0, skipped: 0 }
const notes: string[] = []

await generate()
for (const [name, commands] of Object.entries(CHECKS)) {
  await part(name, async () => {
    let passed = 0
    for (const command of commands) if ((await run(command, {})) === 0) passed += 1
    return { passed, failed: commands.length - passed, skipped: 0 }
  })
}
const server = isWanted("integration") || isWanted("e2e") ? await startPostgres() : null
const postgres = server && !("missing" in server) ? server : null
if (server && "missing" in server) notes.push(`Skipped: what runs on PostgreSQL, because ${server.missing}.`)
const database: Record<string, string> = postgres ? { TEST_DATABASE_URL: postgres.url } : {}
await part("unit", () => vitest(["fast", "slow", "proofs"], {}))
await part("integration", async () => {
  const outcome = await vitest(["pglite", ...(postgres ? ["postgres"] : [])], database)
  return postgres ? outcome : { ...outcome, skipped: outcome.skipped + 1 }
})
await part("faults", async () => {
  await buildProgram()
  return vitest(["faults"], {})
})
await part("e2e", endToEnd)

await postgres?.stop()
await rm(folder, { recursive: true, force: true })
for (const note of notes) console.log(note)
const { passed, failed, skipped } = total
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name)
}

async function part(name: string, work: () => Promise<Outcome>): Promise<void> {
  if (!isWanted(name)) return
  const start = performance.now()
  console.log(`\n── ${name}`)
  const outcome = await work()
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += outcome[key]
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`── ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`)
}

async function vitest(projects: string[], environment: Record<string, string>): Promise<Outcome> {
  const file = join(folder, `${projects.join("-")}.json`)
  const selection = projects.flatMap((name) => ["--project", name])
  const code = await run(
    ["vitest", "run", ...selection, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    environment,
  )
  const result = await readResult(file)
  if (!result) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests } = result as Record<string, number>
  // An error outside of a test (a file that does not load) fails the run without failing a test.
  return {
    passed: numPassedTests ?? 0,
    failed: Math.max(numFailedTests ?? 0, code === 0 ? 0 : 1),
    skipped: numPendingTests ?? 0,
  }
}

async function endToEnd(): Promise<Outcome> {
  const browser = findBrowser()
  if ("missing" in browser) {
    notes.push(`Failed: the browser tests, because ${browser.missing}.`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const file = join(folder, "e2e.json")
  const code = await run(["playwright", "test"], {
    ...database,
    PLAYWRIGHT_CHROMIUM: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  const stats = ((await readResult(file)) as { stats?: Record<string, number> } | null)?.stats
  if (!stats) return { passed: 0, failed: 1, skipped: 0 }
  const { expected = 0, flaky = 0, unexpected = 0, skipped: left = 0 } = stats
  return { passed: expected, failed: Math.max(unexpected + flaky, code === 0 ? 0 : 1), skipped: left }
}

async function readResult(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8").catch(() => "null"))
}

async function run(command: string[], environment: Record<string, string>): Promise<number> {
  const child = spawn("npx", command, { stdio: "inherit", env: { ...process.env, ...environment } })
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)))
}
