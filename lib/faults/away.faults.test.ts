import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeTokens } from "@/lib/demo/makeTokens"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { holdConnections } from "@/lib/faults/holdConnections"
import { openMailSink } from "@/lib/faults/openMailSink"
import { openSharedHouse } from "@/lib/faults/openHouse"
import { addDraft, prepareWorld } from "@/lib/faults/prepareWorld"
import { callAction, cookieOf, sendRequest, type Reply } from "@/lib/faults/sendRequest"
import { waitFor } from "@/lib/faults/startProcess"
import { findBallotBox } from "@/lib/ballot/findBallotBox"
import { readLog } from "@/lib/log/readLog"
import { Form } from "@/e2e/expectations"

const MINUTES = 60_000
const sink = await openMailSink()
const opened = await openSharedHouse(sink.url)
if ("missing" in opened) throw new Error(opened.missing)
const house = opened
afterAll(async () => {
  await house.close()
  await sink.close()
}, MINUTES)

const { world, cycle, token, invitationId, spare } = await house.inspect(async (db, keys) => {
  const made = await prepareWorld(db)
  const drafted = await addDraft(db, keys, made)
  const next = await addDraft(db, keys, made)
  await launchCycle(db, keys, made.owner, drafted.id, { unshown: drafted.subjects, mailWay: "server" }, new Date())
  const [[raterId, token] = []] = await makeTokens(db, keys, drafted.id)
  const { id: invitationId } = await db.invitation.findFirstOrThrow({ where: { raterId: raterId! } })
  return { world: made, cycle: drafted, spare: next, token: token!, invitationId }
})
let cookie = ""

beforeAll(async () => {
  const { email, password } = world
  const args = [null, new Form({ email, password })]
  const reply = await callAction(house.origins()[0]!, "app/(signing-in)/actions.ts signIn", "/sign-in", args)
  cookie = `parallax=${cookieOf(reply, "parallax")}`
}, MINUTES)

/** One request of every kind, to every server. */
async function askAll(): Promise<(Reply & { what: string })[]> {
  const json = { "Content-Type": "application/json" }
  const draft = `/answer/${token}/${invitationId}/draft`
  const body = JSON.stringify({ submitted: false, writings: {} })
  const kinds: Record<string, (origin: string) => Promise<Reply>> = {
    "a page": (origin) => sendRequest(origin, `/answer/${token}`),
    "a page of the workspace": (origin) => sendRequest(origin, "/cycles", { headers: { Cookie: cookie } }),
    "a table": (origin) => sendRequest(origin, "/people/people.csv", { headers: { Cookie: cookie } }),
    "a draft": (origin) => sendRequest(origin, draft, { method: "POST", headers: json, body }),
    "an action": (origin) =>
      callAction(origin, "app/(signing-in)/actions.ts signIn", "/sign-in", [
        null,
        new Form({ email: "a@b.example", password: "c" }),
      ]),
    health: (origin) => sendRequest(origin, "/api/health"),
  }
  const calls = house
    .origins()
    .flatMap((origin) => Object.entries(kinds).map(async ([what, ask]) => ({ what, ...(await ask(origin)) })))
  return Promise.all(calls)
}

test(
  "while PostgreSQL is away everybody is told to try again, and it goes on when it is back",
  { timeout: 5 * MINUTES },
  async () => {
    await house.cluster.signal("SIGKILL")
    const told = await askAll()
    expect(told).toHaveLength(12)
    for (const reply of told) {
      if (reply.kind === "lost") throw new Error(`${reply.what} got no answer.`)
      const { what, status, body } = reply
      expect(body, what).not.toMatch(/prisma|postgres|ECONNREFUSED|node_modules|at async/i)
      // What the page's own script asks for is answered by the page that it is on.
      if (what === "an action") expect(status).toBe(500)
      else expect([what, status]).toEqual([what, 503])
      if (what.includes("page") || what === "a table") expect(body, what).toContain("Try again")
    }
    await house.cluster.start()
    await waitFor(
      async () => (await askAll()).every((reply) => reply.kind === "answered" && reply.status < 500),
      "all to go on",
    )
    await house.restore()
  },
)

test(
  "while PostgreSQL stands still everybody waits, and is answered when it goes on",
  { timeout: 5 * MINUTES },
  async () => {
    await house.cluster.signal("SIGSTOP")
    const asked = askAll()
    // Not for the sake of timing: whoever asks has come as far as the database by then.
    await sleep(2000)
    await house.cluster.signal("SIGCONT")
    for (const reply of await asked) {
      if (reply.kind === "lost") throw new Error(`${reply.what} got no answer.`)
      if (reply.what !== "health") expect([reply.what, reply.status < 500]).toEqual([reply.what, true])
    }
  },
)

test("what is pressed at two servers at once is done once", { timeout: 5 * MINUTES }, async () => {
  const [one, other] = house.origins() as [string, string]
  const both = (name: string, path: string, args: unknown[], who = cookie) =>
    Promise.all([one, other, one, other].map((origin) => callAction(origin, name, path, args, who)))
  const IN_CYCLE = "app/(workspace)/cycles/[cycleId]"
  const confirmation = new Form({ unshown: spare.subjects.join(" "), self: "nobody" })
  await both(`${IN_CYCLE}/setup/actions.ts launch`, `/cycles/${spare.id}/setup/review`, [spare.id, confirmation])
  await both(`${IN_CYCLE}/actions.ts remindEveryone`, `/cycles/${spare.id}`, [spare.id])
  const [links, messages] = await house.inspect(async (db) => [
    await db.link.count({ where: { rater: { cycleId: spare.id } } }),
    await db.message.groupBy({ by: ["kind"], where: { cycleId: spare.id }, _count: true, orderBy: { kind: "asc" } }),
  ])
  const asked = spare.raters.size
  expect(links).toBe(asked)
  // Whoever was asked today is not reminded yet, or once.
  for (const { kind, _count } of messages as { kind: string; _count: number }[])
    expect([kind, _count <= asked]).toEqual([kind, true])

  const draft = `/answer/${token}/${invitationId}/draft`
  const writing = { value: "Says clearly where we are going.", mark: "m", over: [""] }
  const saved = await sendRequest(one, draft, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ submitted: false, writings: { "comment-keep": writing } }),
  })
  expect(saved).toMatchObject({ status: 200 })
  const sending = { method: "POST", headers: { Accept: "application/json" }, body: "" }
  const sends = await Promise.all(
    [one, other, one, other].map((origin) => sendRequest(origin, `/answer/${token}/${invitationId}/send`, sending)),
  )
  const receipts = sends.map((reply) => cookieOf(reply, "parallax-receipt")).filter((receipt) => receipt !== null)
  expect(receipts).toHaveLength(1)

  await both(`${IN_CYCLE}/actions.ts close`, `/cycles/${cycle.id}`, [cycle.id])
  await house.inspect(async (db) => {
    expect(await findBallotBox(db, cycle.id)).toMatchObject({ kind: "counted", receipts, missing: 0, unexpected: 0 })
    expect(await db.report.count({ where: { cycleId: cycle.id } })).toBe(cycle.subjects.length)
    const { events, isIntact } = await readLog(db, world.owner)
    const of = (kind: string, id: string) =>
      events.filter((event) => event.kind === kind && event.about.cycle === id).length
    expect([isIntact, of("cycle.launched", spare.id), of("cycle.closed", cycle.id)]).toEqual([true, 1, 1])
  })
})

test(
  "three hundred slow clients keep nobody waiting, and the server hangs up on them",
  { timeout: 5 * MINUTES },
  async () => {
    const origin = house.origins()[0]!
    const port = Number(new URL(origin).port)
    const held = await holdConnections(port, { "says nothing": 75, headers: 75, body: 75, "reads nothing": 75 })
    try {
      expect(held.count()).toBeGreaterThan(200)
      const others = await Promise.all(Array.from({ length: 10 }, () => sendRequest(origin, "/sign-in")))
      expect(others.map((reply) => reply.kind === "answered" && reply.status)).toEqual(Array(10).fill(200))
      // Headers that never end are waited for no longer than is said in serve.ts; a body that comes may be a large list.
      await waitFor(async () => held.count("headers") === 0, "the server to hang up")
      expect(await sendRequest(origin, "/sign-in")).toMatchObject({ status: 200 })
    } finally {
      held.release()
    }
  },
)
