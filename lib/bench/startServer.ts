import { spawn } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { FLOOR } from "@/lib/bench/buildFloor"
import { readProcess, type Usage } from "@/lib/bench/readProcess"
import { freePort } from "@/lib/db/testing/postgres"

/** A server as it is started for a measurement. */
export interface Program {
  /** What node is given. */
  parameters: string[]
  /** Where it is started. */
  folder: string
  env: Record<string, string>
  /** The page whose answer ends the start. */
  page: string
}

/** The empty app, as `next start` serves it from its folder. */
export function floorProgram(folder: string, env: Record<string, string>): Program {
  return { parameters: [resolve("node_modules/next/dist/bin/next"), "start"], folder, env, page: FLOOR.empty }
}

/** The product, as a deployment runs it. */
export function ownProgram(env: Record<string, string>): Program {
  return { parameters: [`${CARRIED}/server.js`], folder: resolve("."), env, page: "/sign-in" }
}

/** The same as `npm start` begins it: it is built before, if need be. */
export function builtProgram(env: Record<string, string>): Program {
  return { ...ownProgram(env), parameters: ["lib/command/start.js", "server"] }
}

/** What a deployment carries. */
export const CARRIED = ".next/standalone"

export interface Started {
  /** Such as `http://localhost:3100`. */
  origin: string
  pid: number
  /** Until the first page has come, in milliseconds. */
  wall: number
  /** Of processor until then, in milliseconds, to ten. */
  cpu: number
  /** What it and those that it has started use at this moment. */
  read(): Promise<Usage>
  /** Ends when the process has ended. */
  stop(): Promise<void>
}

/** So often the page is asked for until it is there. */
const POLL_MS = 10

/** Longer than any build. */
const MOST_SECONDS = 300

/**
 * Starts a server and asks for its first page until it comes.
 * @throws when it ends before, or takes too long; with what it has said
 */
export async function startServer({ parameters, folder, env, page }: Program): Promise<Started> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(process.execPath, parameters, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk))
  const origin = `http://localhost:${port}`
  while (!(await isThere(origin + page))) {
    if (child.exitCode !== null) throw new Error(`The server ended before its first page:\n${said}`)
    if (performance.now() - begun > MOST_SECONDS * 1000) throw new Error(`The server gives no page:\n${said}`)
    await sleep(POLL_MS)
  }
  const wall = performance.now() - begun
  const { seconds } = await readProcess(child.pid!)
  return {
    origin,
    pid: child.pid!,
    wall,
    cpu: seconds * 1000,
    read: () => readProcess(child.pid!),
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill("SIGTERM")
      await once(child, "exit")
    },
  }
}

async function isThere(url: string): Promise<boolean> {
  return fetch(url).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status === 200
    },
    () => false,
  )
}
