import { setTimeout as sleep } from "node:timers/promises"
import { launchCycle } from "@/lib/cycle/launchCycle"
import type { Database } from "@/lib/db/database"
import { makeTokens } from "@/lib/demo/makeTokens"
import { seededChance } from "@/lib/demo/profile"
import { checkMail, checkWorld, noteUnmarked } from "@/lib/faults/checkWorld"
import { Ledger, type CycleStory } from "@/lib/faults/ledger"
import type { House } from "@/lib/faults/openHouse"
import type { Caught } from "@/lib/faults/openMailSink"
import { addDraft, prepareWorld, type World } from "@/lib/faults/prepareWorld"
import { Crowd, type Way } from "@/lib/faults/runCrowd"
import { waitFor } from "@/lib/faults/startProcess"
import type { Keys } from "@/lib/keys/keys"

export interface KillOptions {
  kills: number
  /** The same seed kills the same at the same moments, as far as a machine can be made to do the same. */
  seed: number
  /** What the mail server of the house took. */
  caught: Caught[]
  /** How many demo workspaces are made meanwhile; each takes seconds. */
  demos?: number
  /** Where nothing else is to be killed. */
  only?: string
}

export interface KillReport {
  /** By what was killed. */
  kills: Record<string, number>
  /** How often something of this kind was under way when something was killed. */
  struck: Record<string, number>
  /** How often each was asked for, and how often it was answered. */
  counts: Ledger["counts"]
  mails: { taken: number; twice: number; mayComeTwice: number }
  /** What is not as clients were told; none where all is well. */
  breaches: string[]
  seconds: number
}

/** How many drafts wait to be launched after each kill, and how many cycles collect at the beginning. */
const DRAFTS = 4
const COLLECTING = 3

/** Between two kills, at least and at most. */
const CALM_MS = [200, 2200] as const

/**
 * Has people answer, and an organiser launch, import and close, all at once, and kills something at random moments. After
 * each kill everybody waits until the database was compared with what they were told; then they go on. Ends at the first
 * breach.
 * @param inspectEnd is called at the very end with what was kept and told, to look once more
 */
export async function runKills(
  house: House,
  { kills: wanted, seed, caught, demos = 0, only }: KillOptions,
  inspectEnd?: (check: () => Promise<string[]>, db: Database, ledger: Ledger) => Promise<void>,
): Promise<KillReport> {
  const began = performance.now()
  const chance = seededChance(seed)
  const ledger = new Ledger()
  const breaches: string[] = []
  const kills: Record<string, number> = {}
  const struck: Record<string, number> = {}

  await release(house, "SIGTERM")
  const { world, ways } = await house.inspect(async (db, keys) => {
    const made = await prepareWorld(db)
    await topUp(db, keys, made, ledger, DRAFTS + COLLECTING)
    for (const cycle of ledger.cycles.slice(0, COLLECTING)) await launchHere(db, keys, made, cycle)
    return { world: made, ways: await findWays(db, keys, ledger) }
  })
  await house.restore(true)
  const crowd = new Crowd(house.origins, world, ledger, seededChance(seed + 1), (one) => breaches.push(one), demos)
  await crowd.signIn()
  crowd.follow(ways)
  crowd.begin()

  for (let done = 0; done < wanted && breaches.length === 0; done += 1) {
    await sleep(CALM_MS[0] + chance() * (CALM_MS[1] - CALM_MS[0]))
    const victim = only ?? pick(house.victims(), chance)
    crowd.struck(true)
    for (const what of crowd.underWay()) struck[what] = (struck[what] ?? 0) + 1
    await house.kill(victim)
    crowd.struck(false)
    const kind = victim.split(" ")[0]!
    kills[kind] = (kills[kind] ?? 0) + 1
    await crowd.pause()
    await house.inspect(async (db, keys) => {
      await noteUnmarked(db, ledger, caught)
      breaches.push(...(await checkWorld(db, keys, world, ledger)))
      await topUp(db, keys, world, ledger, DRAFTS)
      crowd.follow(await findWays(db, keys, ledger))
    })
    await house.restore()
    crowd.resume()
  }
  // On a busy machine kills may come faster than anybody gets to the end of a form.
  await waitFor(async () => breaches.length > 0 || Boolean(ledger.counts.send?.told), "an answered sending")
  await crowd.end()
  if (breaches.length === 0) await settle()
  const ids = caught.map(({ messageId }) => messageId)
  const taken = new Set(ids).size
  const mails = { taken, twice: ids.length - taken, mayComeTwice: ledger.mayComeTwice.size }
  return { kills, struck, counts: ledger.counts, mails, breaches, seconds: (performance.now() - began) / 1000 }

  /** Lets the rest of the mail go out, as after the lease of those who were killed, and looks at everything once more. */
  async function settle(): Promise<void> {
    await release(house, "SIGKILL")
    const due = await house.inspect(async (db) => {
      await noteUnmarked(db, ledger, caught)
      const unsent = { sentOn: null, failedOn: null }
      await db.message.updateMany({ where: unsent, data: { dueAt: new Date() } })
      return db.message.findMany({ where: { ...unsent, workspace: { isDemo: false } }, select: { id: true } })
    })
    const before = caught.length
    await house.restore(true)
    const cameSince = () => new Set(caught.slice(before).map(({ messageId }) => messageId))
    await waitFor(async () => due.every(({ id }) => cameSince().has(id)), "the mail that is due")
    await release(house, "SIGTERM")
    await house.inspect(async (db, keys) => {
      const check = async () => [
        ...(await checkWorld(db, keys, world, ledger)),
        ...(await checkMail(db, ledger, caught)),
      ]
      breaches.push(...(await check()))
      await inspectEnd?.(check, db, ledger)
    })
  }
}

/** Mostly the database, where there is one to kill: it takes everybody along, and is soon up again. Then workers. */
function pick(victims: string[], chance: () => number): string {
  const draw = chance()
  const workers = victims.filter((victim) => victim.startsWith("worker"))
  if (victims.includes("database") && draw < 0.6) return "database"
  if (workers.length > 0 && draw < 0.85) return workers[Math.floor(chance() * workers.length)]!
  return victims[Math.floor(chance() * victims.length)]!
}

/** Ends all servers and workers. */
async function release(house: House, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const running = house.victims().filter((victim) => victim !== "database")
  await Promise.all(running.map((victim) => house.kill(victim, signal)))
}

/** Adds drafts until so many wait to be launched. */
async function topUp(db: Database, keys: Keys, world: World, ledger: Ledger, wanted: number): Promise<void> {
  const waiting = ledger.cycles.filter(({ launched }) => launched === "no").length
  for (let place = waiting; place < wanted; place += 1) ledger.cycles.push(await addDraft(db, keys, world))
}

/** Launches in this process, for a beginning. */
async function launchHere(db: Database, keys: Keys, { owner }: World, cycle: CycleStory): Promise<void> {
  const confirmation = { unshown: cycle.subjects, mailWay: "server" as const }
  const { kind } = await launchCycle(db, keys, owner, cycle.id, confirmation, new Date())
  if (kind !== "launched") throw new Error(kind)
  cycle.launched = "told"
}

/** Of the cycles that collect, all links with what they open. */
async function findWays(db: Database, keys: Keys, ledger: Ledger): Promise<Way[]> {
  const ways: Way[] = []
  for (const cycle of ledger.cycles) {
    if (cycle.launched !== "told" || cycle.closed !== "no") continue
    const tokens = await makeTokens(db, keys, cycle.id)
    const raters = await db.rater.findMany({
      where: { cycleId: cycle.id },
      select: { id: true, invitations: { select: { id: true } } },
    })
    for (const { id, invitations } of raters)
      for (const invitation of invitations) ways.push({ cycle, invitationId: invitation.id, token: tokens.get(id)! })
  }
  return ways
}
