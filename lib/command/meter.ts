import { timingSafeEqual, createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { Counter, Gauge, Histogram, Registry } from "prom-client"
import { patternsOf } from "@/lib/command/patterns"
import { checkHealth } from "@/lib/installation/checkHealth"
import { DUTIES } from "@/lib/installation/duty"
import { countWaiting } from "@/lib/outbox/countWaiting"
import type { Office } from "@/lib/worker/office"

/** Counts what a server does, for Prometheus. What it must not tell decides what is counted (patterns.ts). */
export interface Meter {
  /** Counts a request once it is answered, if it is of those that are counted. */
  watch(path: string, response: ServerResponse): void
  /** Gives the metrics to who has the token. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/**
 * In these steps memory is told. What a process uses moves with every single request, and so would processor and pauses, which
 * are therefore not told at all: the operating system tells them to whoever runs the machine.
 */
const MEMORY_STEP_BYTES = 64 * 2 ** 20

/** @param entries what the build names its pages */
export function openMeter(office: Office, token: string, entries: string[]): Meter {
  const registry = new Registry()
  const registers = [registry]
  const patternOf = patternsOf(entries)
  const requests = new Counter({
    name: "parallax_requests_total",
    help: "Requests for pages of who is signed in or signs in; no page of raters or readers is counted.",
    labelNames: ["route", "method", "status"],
    registers,
  })
  const seconds = new Histogram({
    name: "parallax_request_seconds",
    help: "How long the same requests took.",
    labelNames: ["route"],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  })
  const memory = new Gauge({
    name: "parallax_resident_memory_bytes",
    help: "Resident memory, rounded up to 64 MiB.",
    registers,
  })
  new Gauge({ name: "parallax_started_seconds", help: "When this server was started.", registers }).set(
    Math.round(Date.now() / 1000 - process.uptime()),
  )
  const reached = new Gauge({
    name: "parallax_reached",
    help: "Whether database and key store answer (1) or not (0).",
    labelNames: ["what"],
    registers,
  })
  const duties = new Gauge({
    name: "parallax_duty_ok",
    help: "Whether a duty of the worker is looked after (1) or not (0).",
    labelNames: ["duty"],
    registers,
  })
  const waiting = new Gauge({
    name: "parallax_messages_waiting",
    help: "Messages that wait longer than a minute, or for another attempt.",
    registers,
  })
  const notClosed = new Gauge({
    name: "parallax_cycles_not_closed",
    help: "Cycles whose deadline has passed and that could not be closed.",
    registers,
  })
  const keysMissing = new Gauge({
    name: "parallax_keys_missing",
    help: "Cycles that collect and whose key is not there, or is another one.",
    registers,
  })

  async function ask(): Promise<void> {
    const now = new Date()
    const { db, keys } = office
    const health = await checkHealth(db, keys, now)
    reached.set({ what: "database" }, health.database === "ok" ? 1 : 0)
    reached.set({ what: "keys" }, health.keys === "ok" ? 1 : 0)
    for (const duty of DUTIES) duties.set({ duty }, health.worker[duty] === "ok" ? 1 : 0)
    notClosed.set(health.notClosed)
    keysMissing.set(health.keysMissing)
    if (health.database === "ok") waiting.set(await countWaiting(db, now))
    memory.set(Math.ceil(process.memoryUsage.rss() / MEMORY_STEP_BYTES) * MEMORY_STEP_BYTES)
  }

  return {
    watch: (path, response) => {
      const route = patternOf(path)
      if (!route) return
      const end = seconds.startTimer({ route })
      response.once("close", () => {
        end()
        requests.inc({ route, method: response.req.method, status: `${Math.floor(response.statusCode / 100)}xx` })
      })
    },
    answer: async ({ headers }, response) => {
      if (!isSame(headers.authorization ?? "", `Bearer ${token}`)) {
        response.writeHead(401, { "WWW-Authenticate": "Bearer" }).end()
        return
      }
      await ask()
      response.writeHead(200, { "Content-Type": registry.contentType, "Cache-Control": "no-store" })
      response.end(await registry.metrics())
    },
  }
}

/** Takes equally long wherever they differ. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
