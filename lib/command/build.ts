import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"

const SOURCES = ["app", "lib", "prisma", "package-lock.json", "next.config.js", "tsconfig.json"]
const STAMP = ".next/sources.sha256"
const CLIENT = "prisma/client/client.ts"

/** Generates the Prisma client when it is missing or older than its schema. */
export async function generateClient(): Promise<void> {
  const schema = await digest(["prisma/schema.prisma", "package-lock.json"])
  const stamp = "prisma/client/schema.sha256"
  if (existsSync(CLIENT) && (await readFile(stamp, "utf8").catch(() => "")) === schema) return
  // Any program will do in the engine's place: generating does not run it, and without one Prisma downloads it.
  await run("prisma", ["generate"], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath })
  await writeFile(stamp, schema)
}

/** Builds the pages, unless nothing has changed since the last build. */
export async function buildPages(announce: (sentence: string) => void): Promise<void> {
  const sources = await digest(SOURCES)
  if ((await readFile(STAMP, "utf8").catch(() => "")) === sources) return
  announce("Building the pages. This takes a minute, and happens only after a change.")
  await run("next", ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" })
  await writeFile(STAMP, sources)
}

/** One fingerprint of the contents of files and folders, without tests and what is itself generated. */
async function digest(paths: string[]): Promise<string> {
  const hash = createHash("sha256")
  for (const path of paths) await addTo(hash, path)
  return hash.digest("hex")
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  if (path === "prisma/client" || path.endsWith(".test.ts") || !existsSync(path)) return
  const entries = await readdir(path).catch(() => null)
  if (!entries) {
    hash.update(path).update(await readFile(path))
    return
  }
  for (const name of entries.toSorted()) await addTo(hash, join(path, name))
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
