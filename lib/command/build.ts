import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { digest } from "@/lib/command/sources.js"
import { compiledOf } from "@/lib/words/compiled"
import { ui } from "@/lib/words/en/ui"

const CLIENT = "prisma/client/client.ts"
const WORDS = "lib/words/generated/ui.en.json"

/** Generates what is generated: the database's client, and the words of the browser. */
export async function generate(): Promise<void> {
  await generateWords()
  await generateClient()
}

/** Messages come to the browser compiled, with a script that it keeps. */
async function generateWords(): Promise<void> {
  const compiled = JSON.stringify(compiledOf(ui, "ui"), null, 2)
  if ((await readFile(WORDS, "utf8").catch(() => "")) === compiled) return
  await mkdir(dirname(WORDS), { recursive: true })
  await writeFile(WORDS, compiled)
}

/** Generates the Prisma client when it is missing or older than its schema. */
async function generateClient(): Promise<void> {
  const schema = await digest(["prisma/schema.prisma", "package-lock.json"])
  const stamp = "prisma/client/schema.sha256"
  if (existsSync(CLIENT) && (await readFile(stamp, "utf8").catch(() => "")) === schema) return
  // Any program will do in the engine's place: generating does not run it, and without one Prisma downloads it.
  await run("prisma", ["generate"], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath })
  await writeFile(stamp, schema)
}

/** Builds the pages, and the folder of what they need. */
export async function buildPages(): Promise<void> {
  await run("next", ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" })
}

/** Runs a program of node_modules; what it prints is shown only when it fails. */
async function run(program: string, parameters: string[], environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [join("node_modules/.bin", program), ...parameters], {
    env: { ...process.env, ...environment } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk))
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve))
  if (code !== 0) throw new Error(`"${program} ${parameters.join(" ")}" failed:\n${printed}`)
}
