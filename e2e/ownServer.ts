import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { openSync } from "node:fs"
import { rm } from "node:fs/promises"
import { pathToFileURL } from "node:url"
import { LOG, PORT } from "../playwright.config"
import { expect } from "./test"

/** An installation of a journey's own, which it starts, stops and starts again in other circumstances. */
export class OwnServer {
  private process: ChildProcess | null = null
  private readonly port: number
  readonly url: string
  readonly folder: string

  /** @param place among the servers that journeys start beside one another, from 1 */
  constructor(place: number) {
    this.port = PORT + place
    this.url = `http://localhost:${this.port}`
    this.folder = `test-results/data-${this.port}`
  }

  /** As on the first day. */
  async empty(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  /** @param daysAhead so many days from now it believes to be */
  async start(settings: Record<string, string> = {}, daysAhead = 0): Promise<void> {
    const clock = { DAYS_AHEAD: String(daysAhead), NODE_OPTIONS: `--import=${pathToFileURL("e2e/clockAhead.js").href}` }
    const own = { PORT: String(this.port), DATA_DIR: this.folder, ...(daysAhead > 0 && clock) }
    const env = { ...process.env, ...own, ...settings }
    const log = openSync(LOG, "a")
    const started = spawn(process.execPath, ["lib/command/start.js", "server"], {
      env,
      stdio: ["ignore", log, log],
    })
    this.process = started
    process.once("exit", () => started.kill())
    const isUp = () =>
      fetch(`${this.url}/api/health`)
        .then(({ status }) => status === 200)
        .catch(() => false)
    await expect.poll(isUp, { timeout: 90_000 }).toBe(true)
  }

  async stop(): Promise<void> {
    await this.end()
  }

  /** Tells it to stop, and gives the code with which it ends. */
  async end(): Promise<number | null> {
    const running = this.process
    this.process = null
    if (!running) return null
    running.kill()
    const [code] = await once(running, "exit")
    return code
  }
}
