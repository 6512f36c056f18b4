import { spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"

/** A process of the product that a fault is done to. */
export interface Running {
  name: string
  pid: number
  isAlive(): boolean
  /** What it has printed, both ways. */
  printed(): string
  /** Comes back when it has ended. */
  kill(signal?: "SIGKILL" | "SIGTERM"): Promise<void>
  signal(name: "SIGSTOP" | "SIGCONT"): void
}

export type Settings = Record<string, string>

/** What a deployment carries. */
const FOLDER = ".next/standalone"

/** The compiled programs (lib/command/compile.ts). */
const PROGRAMS = { server: `${FOLDER}/server.js`, worker: `${FOLDER}/worker.js` } as const

/** Begins a process of the product with these settings, without waiting for it. */
export function beginProcess(program: keyof typeof PROGRAMS, name: string, settings: Settings): Running {
  const child = spawn(process.execPath, [PROGRAMS[program]], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...settings } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (printed += chunk))
  const endWithUs = () => child.kill("SIGKILL")
  process.once("exit", endWithUs)
  const exited = once(child, "exit").then(() => void process.off("exit", endWithUs))
  const isAlive = () => child.exitCode === null && child.signalCode === null
  return {
    name,
    pid: child.pid!,
    isAlive,
    printed: () => printed,
    kill: async (signal = "SIGKILL") => {
      if (isAlive()) child.kill(signal)
      await exited
    },
    signal: (name) => void child.kill(name),
  }
}

/** Starts a server and waits until it answers with pages. @throws with what it printed, if it ends before */
export async function startServer(port: number, settings: Settings, name = "server"): Promise<Running> {
  const server = beginProcess("server", name, { PORT: String(port), ...settings })
  await until(async () => {
    const answer = await fetch(`http://localhost:${port}/sign-in`, { signal: AbortSignal.timeout(5000) })
    await answer.arrayBuffer()
    return answer.status === 200
  }, server)
  return server
}

/** Starts a worker and waits until it says that it runs. */
export async function startWorker(settings: Settings, name = "worker"): Promise<Running> {
  const worker = beginProcess("worker", name, settings)
  await until(async () => worker.printed().includes("The worker is running."), worker)
  return worker
}

/** Waits for something that a process brings about. @throws when the process ends before, or it takes too long */
async function until(isDone: () => Promise<boolean>, process: Running): Promise<void> {
  await waitFor(async () => {
    if (!process.isAlive()) throw new Ended(`The ${process.name} ended at its start: ${process.printed()}`)
    return isDone()
  }, `the ${process.name} to start`)
}

/** It ended before it was up. */
export class Ended extends Error {}

/** How long anything may take on a busy machine. */
const MOST_SECONDS = 120

/** Asks again and again until it is so; an error counts as not yet. @throws when it never comes to be */
export async function waitFor(isSo: () => Promise<boolean>, what: string, seconds = MOST_SECONDS): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (
    !(await isSo().catch((error: unknown) => {
      if (error instanceof Ended) throw error
      return false
    }))
  ) {
    if (performance.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}.`)
    await sleep(20)
  }
}
