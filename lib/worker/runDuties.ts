import { setTimeout as sleep } from "node:timers/promises"
import type { DutyName } from "@/lib/installation/duty"
import { journal } from "@/lib/installation/journal"
import { beginDuty, endDuty } from "@/lib/installation/recordDuty"
import type { Office } from "@/lib/worker/office"

/** Something that has to be looked after again and again. */
export interface Duty {
  name: DutyName
  /** Between two rounds. */
  pauseSeconds: number
  /** Does what is due. */
  round: (office: Office, now: Date) => Promise<unknown>
}

/** How long rounds that are under way may take to end once the process is told to stop. */
const STOP_SECONDS = 10

/**
 * Does the rounds of every duty, each in a loop of its own: one that fails, or does not come back, stops no other.
 * Ends when it is told to stop and the rounds under way have ended; one that does not end is left.
 */
export async function runDuties(
  duties: Duty[],
  office: Office,
  stop: AbortSignal,
  stopSeconds = STOP_SECONDS,
): Promise<void> {
  const ended = new AbortController()
  const rounds = Promise.all(duties.map((duty) => repeat(duty, office, stop)))
  await Promise.race([rounds, pastEnd(stop, stopSeconds, ended.signal)])
  ended.abort()
}

async function repeat(duty: Duty, office: Office, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await doRound(duty, office).catch((error: unknown) => {
      // Only when it could not even be written down.
      journal.error({ duty: duty.name, failure: className(error) }, "A round of the worker cannot be recorded.")
    })
    await sleep(duty.pauseSeconds * 1000, undefined, { signal: stop }).catch(() => {})
  }
}

/** One round, written down for the health check: that it began, and how it ended. */
async function doRound({ name, round }: Duty, office: Office): Promise<void> {
  await beginDuty(office.db, name, new Date())
  const failure = await round(office, new Date()).then(() => null, className)
  if (failure !== null) journal.error({ duty: name, failure }, "The worker could not finish a round; it tries again.")
  await endDuty(office.db, name, failure, new Date())
}

/** What kind of error it is, and no more: its message may carry what was being worked on. */
function className(error: unknown): string {
  if (!(error instanceof Error)) return "unknown"
  return error.name === "Error" ? error.constructor.name : error.name
}

/** Comes back some time after the stop, unless everything has ended by then. */
async function pastEnd(stop: AbortSignal, seconds: number, ended: AbortSignal): Promise<void> {
  if (!stop.aborted) await new Promise((resolve) => stop.addEventListener("abort", resolve, { once: true }))
  await sleep(seconds * 1000, undefined, { signal: ended }).catch(() => {})
}
