import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { callAction, sendRequest, cookieOf, leadOf, type Reply } from "@/lib/faults/sendRequest"
import type { CycleStory, Done, Ledger } from "@/lib/faults/ledger"
import type { World } from "@/lib/faults/prepareWorld"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { isAskedOf } from "@/lib/questionnaire/schema"
import { Form } from "@/e2e/expectations"

/** An invitation and the link that opens it. */
export interface Way {
  cycle: CycleStory
  invitationId: string
  token: string
}

/** How many people answer at once. */
const RATERS = 6

/** So many people are on a list that is taken over. */
const LISTED = 60

/** Fewer cycles than this that collect are not made fewer by a close. */
const COLLECTING = 3

const IN_CYCLE = "app/(workspace)/cycles/[cycleId]"

type Answered = Extract<Reply, { kind: "answered" }>

/** People who answer, and an organiser who launches, closes and imports, all at once; what they are told is written down. */
export class Crowd {
  private kills = 0
  private isStruck = false
  private ways: Way[] = []
  private cookie = ""
  private readonly marks = new Map<string, string[]>()
  private readonly isSent = new Map<string, boolean>()
  private readonly busy = new Set<string>()
  private readonly doing = new Map<number, string>()
  private loops: Promise<void>[] = []
  private isEnding = false
  private isPaused = false
  private nextDoing = 0

  constructor(
    private readonly origins: () => string[],
    private readonly world: World,
    private readonly ledger: Ledger,
    private readonly chance: () => number,
    private readonly breach: (sentence: string) => void,
    private demosLeft: number,
  ) {}

  async signIn(): Promise<void> {
    const { email, password } = this.world
    const reply = await callAction(this.origin(), "app/(signing-in)/actions.ts signIn", "/sign-in", [
      null,
      new Form({ email, password }),
    ])
    const session = cookieOf(reply, "parallax")
    if (!session) throw new Error(`The owner could not sign in: ${JSON.stringify(reply)}`)
    this.cookie = `parallax=${session}`
  }

  /** The links of cycles that collect. */
  follow(ways: Way[]): void {
    this.ways = ways
  }

  begin(): void {
    const raters = Array.from({ length: RATERS }, () => () => this.answer())
    const organisers = [() => this.launch(), () => this.close(), () => this.import(), () => this.exploreDemo()]
    this.loops = [...raters, ...organisers].map((step) => this.repeat(step))
  }

  /** Something is being killed: what is asked for until it is up again, or was asked for before, may get no answer. */
  struck(isStruck: boolean): void {
    this.isStruck = isStruck
    if (isStruck) this.kills += 1
  }

  /** What is asked for now. */
  underWay(): Set<string> {
    return new Set(this.doing.values())
  }

  /** Comes back when nobody waits for an answer any more, and nobody asks for anything. */
  async pause(): Promise<void> {
    this.isPaused = true
    while (this.doing.size > 0) await sleep(10)
  }

  resume(): void {
    this.isPaused = false
  }

  async end(): Promise<void> {
    this.isEnding = true
    await Promise.all(this.loops)
  }

  private async repeat(step: () => Promise<boolean>): Promise<void> {
    while (!this.isEnding) {
      if (!(await step())) await sleep(20)
    }
  }

  private origin(): string {
    const origins = this.origins()
    return origins[Math.floor(this.chance() * origins.length)]!
  }

  /** Asks for something. Where nothing was killed meanwhile, an answer comes, and it is none of a server in trouble. */
  private async ask(what: string, send: (origin: string) => Promise<Reply>): Promise<Answered | null> {
    while (this.isPaused || this.origins().length === 0) await sleep(10)
    const before = this.isStruck ? null : this.kills
    const id = (this.nextDoing += 1)
    this.doing.set(id, what)
    try {
      const reply = await send(this.origin())
      if (reply.kind === "answered" && reply.status < 500) return reply
      if (before === this.kills)
        this.breach(`Nothing was killed, and ${what} got ${reply.kind === "lost" ? "no answer" : reply.status}.`)
      return null
    } finally {
      this.doing.delete(id)
    }
  }

  private async call(what: string, name: string, path: string, args: unknown[], cookie = this.cookie) {
    return this.ask(what, (origin) => callAction(origin, name, path, args, cookie))
  }

  // ── Raters

  /** One draft, or one sending. @returns false where there is nothing to do */
  private async answer(): Promise<boolean> {
    const free = this.ways.filter(({ invitationId }) => !this.busy.has(invitationId))
    const way = free[Math.floor(this.chance() * free.length)]
    if (!way) return false
    this.busy.add(way.invitationId)
    try {
      await this.save(way)
      if (this.chance() < 0.5) await this.send(way)
    } finally {
      this.busy.delete(way.invitationId)
    }
    return true
  }

  private async save({ cycle, invitationId, token }: Way): Promise<void> {
    const story = this.ledger.storyOf(invitationId)
    const submitted = this.isSent.get(invitationId) ?? false
    const mark = randomUUID()
    const text = `Says clearly where we are going, ${mark}.`
    const over = ["", ...(this.marks.get(invitationId) ?? [])]
    this.marks.set(invitationId, [...over.slice(1), mark].slice(-150))
    const scores = ITEMS.map(({ id }) => [`score-${id}`, { value: "4", mark, over }])
    const writings = { ...Object.fromEntries(scores), "comment-keep": { value: text, mark, over } }
    const wasOpen = cycle.closed === "no"
    const reply = await this.ask("draft", (origin) =>
      sendRequest(origin, `/answer/${token}/${invitationId}/draft`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ submitted, writings }),
      }),
    )
    this.ledger.count("draft", reply?.status === 200)
    switch (reply?.status) {
      case undefined:
        return story.saved(text, false)
      case 200: {
        const { fields } = JSON.parse(reply.body) as { fields: Record<string, { value: string }> }
        if (fields["comment-keep"]?.value !== text) this.breach(`A draft was answered with another one: ${reply.body}`)
        return story.saved(text, true)
      }
      case 409:
        this.isSent.set(invitationId, !submitted)
        return story.isSent(!submitted)
      case 410:
        if (wasOpen && cycle.closed === "no") this.breach(`A link of a cycle that nobody closes was refused.`)
        return
      default:
        this.breach(`A draft was answered with ${reply!.status}.`)
    }
  }

  private async send({ invitationId, token }: Way): Promise<void> {
    const reply = await this.ask("send", (origin) =>
      sendRequest(origin, `/answer/${token}/${invitationId}/send`, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: "",
      }),
    )
    const receipt = reply && cookieOf(reply, "parallax-receipt")
    this.ledger.count("send", Boolean(receipt))
    if (reply && !receipt) return
    if (receipt) this.isSent.set(invitationId, true)
    this.ledger.storyOf(invitationId).sent(receipt)
  }

  // ── The organiser

  private async launch(): Promise<boolean> {
    const cycle = this.ledger.cycles.find(({ launched }) => launched !== "told")
    if (!cycle) return false
    cycle.launched = "maybe"
    const args = [cycle.id, new Form({ unshown: cycle.subjects.join(" "), self: "nobody" })]
    const path = `/cycles/${cycle.id}/setup/review`
    const reply = await this.call("launch", `${IN_CYCLE}/setup/actions.ts launch`, path, args)
    const isTold = reply !== null && leadOf(reply) === `/cycles/${cycle.id}`
    this.ledger.count("launch", isTold)
    if (reply && !isTold) this.breach(`A launch was answered with ${reply.status} ${leadOf(reply)} ${reply.body}`)
    if (isTold) cycle.launched = "told"
    return true
  }

  /** Of several that collect, the oldest one. */
  private async close(): Promise<boolean> {
    const open = this.ledger.cycles.filter(({ launched, closed }) => launched === "told" && closed !== "told")
    const cycle = open.find(({ closed }) => closed === "maybe") ?? (open.length > COLLECTING ? open[0] : undefined)
    if (!cycle) return false
    cycle.closed = "maybe"
    const path = `/cycles/${cycle.id}`
    await this.call("close", `${IN_CYCLE}/actions.ts close`, path, [cycle.id])
    // Whoever closes sees on the next page what came of it.
    const box = await this.ask("box", (origin) => sendRequest(origin, `/ballot-box/${cycle.id}`))
    const isTold = box?.status === 200 && box.body.includes('role="search"')
    this.ledger.count("close", isTold)
    if (isTold) cycle.closed = "told"
    return true
  }

  private async import(): Promise<boolean> {
    const unit = `Team ${randomUUID()}`
    const list: { unit: string; people: number; done: Done } = { unit, people: LISTED, done: "no" }
    const lines = Array.from(
      { length: LISTED },
      (_, place) => `Name ${place},${place}.${unit.slice(5)}@x.example,${unit}`,
    )
    const body = new FormData()
    body.append("file", new File([["Name,E-mail,Team", ...lines].join("\n")], "list.csv", { type: "text/csv" }))
    const headers = { Cookie: this.cookie }
    const upload = await this.ask("import", (origin) =>
      sendRequest(origin, "/people/import/file", { method: "POST", headers, body }),
    )
    const id = upload && /import\/([-0-9a-f]{36})/.exec(leadOf(upload) ?? "")?.[1]
    if (upload && !id) this.breach(`A list was answered with ${upload.status} ${leadOf(upload)}.`)
    if (!id) return true
    this.ledger.imports.push(list)
    list.done = "maybe"
    const name = "app/(workspace)/people/import/actions.ts takeOver"
    const reply = await this.call("import", name, `/people/import/${id}`, [id, null, new Form({})])
    const isTold = reply !== null && (leadOf(reply)?.startsWith(`/people/import?added=${LISTED}`) ?? false)
    this.ledger.count("import", isTold)
    if (reply && !isTold) this.breach(`An import was answered with ${reply.status} ${leadOf(reply)} ${reply.body}`)
    if (isTold) list.done = "told"
    return true
  }

  private async exploreDemo(): Promise<boolean> {
    if (this.demosLeft === 0) return false
    this.demosLeft -= 1
    this.ledger.demos.maybe += 1
    const reply = await this.call("demo", "app/(signing-in)/actions.ts exploreDemo", "/", [], "")
    const isTold = reply !== null && cookieOf(reply, "parallax") !== null
    this.ledger.count("demo", isTold)
    if (!isTold) return true
    this.ledger.demos.maybe -= 1
    this.ledger.demos.told += 1
    return true
  }
}

const ITEMS = builtInQuestionnaire.items.filter((item) => isAskedOf(item, "peers"))
