import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { digest } from "@/lib/command/sources.js"

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
