import { randomBytes } from "node:crypto"
import { linkToken, tokenHash } from "@/lib/access/token"
import { fieldsOf, UNWRITTEN } from "@/lib/ballot/fields"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { buildFloor, FLOOR, FLOOR_ROW } from "@/lib/bench/buildFloor"
import { median } from "@/lib/bench/median"
import type { Place } from "@/lib/bench/openPlace"
import type { Cost } from "@/lib/bench/readCost"
import { readProcess } from "@/lib/bench/readProcess"
import { readScripts } from "@/lib/bench/readScripts"
import { rowOf, type Row } from "@/lib/bench/row"
import { builtProgram, floorProgram, ownProgram, startServer, type Started } from "@/lib/bench/startServer"
import { makeTokens } from "@/lib/demo/makeTokens"
import { readConfiguration } from "@/lib/installation/configuration"
import { openInstallation } from "@/lib/installation/openInstallation"
import { askedOf } from "@/lib/questionnaire/asked"
import { openingSeal, SEAL_COOKIE } from "@/lib/release/openingSeal"

const ROUNDS = 5
const CONCURRENCY = 8

/** How many requests of each kind come before the first round: a page costs the same from the three-thousandth on. */
const WARM = { floorPage: 3000, floorFields: 3000, answeringPage: 3000, floorWrite: 1000, draft: 1000 }

/** How many requests of each kind a round has. */
const COUNT = { floorPage: 300, floorFields: 300, answeringPage: 160, floorWrite: 300, draft: 160, report: 40 }

/**
 * What the requests cost that there are most of, in CPU of the server's process: an answering page and a report against a
 * page that asks the database for one row, saving a draft and sending against a POST that writes one. Of the demo's world.
 */
export async function measureRequests({ database, settings }: Place): Promise<Row[]> {
  const [ours, theirs] = [await settings(), await settings()]
  const folder = await buildFloor()
  const first = await startServer(builtProgram({ ...ours.env, DEMO: "1" }))
  await first.stop()
  const world = await readWorld(ours.env)
  const floor = await startServer(floorProgram(folder, theirs.env))
  const product = await startServer(ownProgram(ours.env))
  const rater = new Raters(product, world)
  const visits = {
    floorPage: () => get(floor, FLOOR.dynamic(FLOOR_ROW)),
    floorFields: () => get(floor, FLOOR.fields(FLOOR_ROW)),
    answeringPage: (place: number) => rater.openStep(place % world.links.length),
    report: () => get(product, `/report/${world.report.token}`, { Cookie: `${SEAL_COOKIE}=${world.report.seal}` }),
    floorWrite: () => postJson(floor, FLOOR.write, { value: "Something" }).then(read),
    draft: (place: number) => rater.rate(place % world.links.length),
  }
  const costs = {
    floorPage: [],
    floorFields: [],
    answeringPage: [],
    report: [],
    floorWrite: [],
    draft: [],
    sending: [],
  } as Record<keyof typeof visits | "sending", Cost[]>
  // Both servers have answered each kind as often before, else what is compared is how far their code has been compiled.
  for (const kind of ["floorPage", "floorFields", "answeringPage", "floorWrite", "draft"] as const) {
    await all(WARM[kind], visits[kind])
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    await all(world.links.length, (place) => rater.answerEverything(place))
    for (const kind of [
      "floorPage",
      "floorFields",
      "answeringPage",
      "floorPage",
      "report",
      "floorWrite",
      "draft",
      "floorWrite",
    ] as const) {
      const server = kind.startsWith("floor") ? floor : product
      const cost = await costOf(server, COUNT[kind], visits[kind])
      if (round > 0) costs[kind].push(cost)
    }
    const sending = await costOf(product, world.links.length, (place) => rater.send(place))
    if (round > 0) costs.sending.push(sending)
  }
  for (const [kind, each] of Object.entries(costs)) {
    const [wall, used] = [median(each.map((cost) => cost.wall)), median(each.map((cost) => cost.cpu))]
    console.error(`${database}: ${kind}, ${Math.round(1000 / wall)} a second, ${used.toFixed(2)} ms CPU`)
  }
  const scripts = {
    empty: await readScripts(floor.origin, await get(floor, FLOOR.empty)),
    answering: await readScripts(product.origin, await rater.openStep(0)),
    report: await readScripts(product.origin, await visits.report()),
  }
  await Promise.all([floor.stop(), product.stop()])
  await Promise.all([ours.remove(), theirs.remove()])
  const cpu = (kind: keyof typeof costs) => median(costs[kind].map((cost) => cost.cpu))
  const row = (what: string, base: "floorPage" | "floorWrite", kind: keyof typeof costs, least: number) =>
    rowOf({ what, database, unit: "ms CPU", floor: cpu(base), ours: cpu(kind), reach: { least } })
  const weight = (what: string, empty: number, ours: number, most: number) =>
    rowOf({ what, database, unit: "kB", floor: empty, ours, reach: { most } })
  return [
    row("answering page", "floorPage", "answeringPage", 0.7),
    row("saving a draft", "floorWrite", "draft", 0.5),
    row("sending", "floorWrite", "sending", 0.35),
    row("report page", "floorPage", "report", 0.4),
    weight("script of the answering page", scripts.empty, scripts.answering, 1.25),
    weight("script of a report", scripts.empty, scripts.report, 1.6),
  ]
}

// ── The world

interface World {
  /** Colleagues who can be answered about, each on the link of a rater. */
  links: RaterLink[]
  report: { token: string; seal: string }
}

/** What of the demo is asked for, and the keys to it. The server must not be running. */
async function readWorld(env: Record<string, string>): Promise<World> {
  const { db, keys, secret } = await openInstallation(readConfiguration({ ...env }))
  const now = new Date()
  const cycle = await db.cycle.findFirstOrThrow({ where: { stage: "collecting" }, select: { id: true } })
  const links: RaterLink[] = []
  for (const token of (await makeTokens(db, keys, cycle.id)).values()) {
    const state = await followLink(db, keys, token, now)
    if (state.kind !== "open") throw new Error(`A link of the demo is ${state.kind}.`)
    links.push(...state.opened.colleagues.flatMap(({ kind, link }) => (kind === "open" ? [link] : [])))
  }
  const report = await db.report.findFirstOrThrow({
    where: { releasedAt: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { subjectId: true, tokenVersion: true },
  })
  await db.$disconnect()
  const token = linkToken(secret, "report", report.subjectId, report.tokenVersion)
  const seal = openingSeal(secret, tokenHash(token), new Date(now.getTime() + 3_600_000))
  return { links, report: { token, seal } }
}

/** The raters of the demo as their browsers ask. */
class Raters {
  private readonly marks = new Map<string, string>()
  private readonly submitted: boolean[]
  private rated = 0

  constructor(
    private readonly server: Started,
    private readonly world: World,
  ) {
    this.submitted = world.links.map(({ submitted }) => submitted)
    for (const [place, { draft }] of world.links.entries()) {
      for (const [field, mark] of Object.entries(draft.marks)) this.marks.set(`${place} ${field}`, mark)
    }
  }

  openStep(place: number): Promise<string> {
    const link = this.linkOf(place)
    const [competency] = askedOf(link.cycle.questionnaire, link.group.id).competencies
    return get(this.server, `${this.addressOf(place)}?step=${competency!.id}`)
  }

  /** One behaviour, as its page sends it when one of its points is chosen, another than the last time. */
  async rate(place: number): Promise<void> {
    const link = this.linkOf(place)
    const [item] = askedOf(link.cycle.questionnaire, link.group.id).items
    const score = 1 + (this.rated++ % 5)
    await this.save(place, fieldsOf({ scores: { [item!.id]: score }, comments: {}, matters: [] }))
  }

  async answerEverything(place: number): Promise<void> {
    const link = this.linkOf(place)
    const { items, questions } = askedOf(link.cycle.questionnaire, link.group.id)
    const scores = Object.fromEntries(items.map(({ id }, index) => [id, 1 + ((place + index) % 5)]))
    const comments = Object.fromEntries(questions.map(({ id }) => [id, COMMENT]))
    await this.save(place, fieldsOf({ scores, comments, matters: [] }))
  }

  /** The button of the last look, as a browser presses it whose script is there. */
  async send(place: number): Promise<void> {
    const address = `${this.addressOf(place)}/send`
    const headers = { Origin: this.server.origin, Accept: "application/json" }
    const response = await fetch(this.server.origin + address, { method: "POST", headers })
    const said = await response.text()
    if (!RECEIPT.test(said)) throw new Error(`Nothing was sent (${response.status}).`)
    this.submitted[place] = true
    for (const key of this.marks.keys()) if (key.startsWith(`${place} `)) this.marks.delete(key)
  }

  private async save(place: number, values: Record<string, string>): Promise<void> {
    const writings = Object.entries(values).map(([field, value]) => {
      const key = `${place} ${field}`
      const over = [this.marks.get(key) ?? UNWRITTEN]
      const mark = randomBytes(8).toString("hex")
      this.marks.set(key, mark)
      return [field, { value, mark, over }] as const
    })
    const saving = { submitted: this.submitted[place], writings: Object.fromEntries(writings) }
    const response = await postJson(this.server, `${this.addressOf(place)}/draft`, saving)
    const { fields } = (await response.json()) as { fields: Record<string, { value: string; mark: string }> }
    for (const [field, kept] of Object.entries(fields)) this.marks.set(`${place} ${field}`, kept.mark)
  }

  private linkOf(place: number): RaterLink {
    return this.world.links[place]!
  }

  private addressOf(place: number): string {
    const { token, id } = this.linkOf(place)
    return `/answer/${token}/${id}`
  }
}

const COMMENT = "Keep explaining why, and let others finish. Meetings end with who does what by when. ".repeat(3)
const RECEIPT = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

// ── Requests and what they cost

async function get({ origin }: Started, path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(origin + path, { headers: { Accept: "text/html", ...headers }, redirect: "manual" })
  return read(response)
}

async function postJson({ origin }: Started, path: string, value: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json", Origin: origin }
  return fetch(origin + path, { method: "POST", headers, body: JSON.stringify(value) })
}

async function read(response: Response): Promise<string> {
  if (response.status !== 200) throw new Error(`A request was answered by ${response.status}.`)
  return response.text()
}

/** Asks a server so many times, several at once, each of another place. */
async function costOf({ pid }: Started, count: number, visit: (place: number) => Promise<unknown>): Promise<Cost> {
  const [before, began] = [await readProcess(pid), performance.now()]
  await all(count, visit)
  const wall = performance.now() - began
  const { seconds } = await readProcess(pid)
  return { cpu: ((seconds - before.seconds) * 1000) / count, wall: wall / count }
}

async function all(count: number, visit: (place: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const one = async () => {
    while (next < count) await visit(next++)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, one))
}
