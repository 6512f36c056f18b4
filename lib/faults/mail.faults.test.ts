import { randomUUID } from "node:crypto"
import { afterAll, expect, test } from "vitest"
import type { Database } from "@/lib/db/database"
import { migrate, pgliteSession } from "@/lib/db/migrate"
import { openEmbedded } from "@/lib/db/openDatabase"
import { PGlite } from "@electric-sql/pglite"
import { openMailSink, type Manner } from "@/lib/faults/openMailSink"
import { addDraft, prepareWorld } from "@/lib/faults/prepareWorld"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Transport } from "@/lib/mail/mail"
import { openTransport } from "@/lib/mail/openTransport"
import { ATTEMPTS } from "@/lib/mail/schedule"
import { wordsIn } from "@/lib/words/words"

const keys = databaseKeys()
const words = wordsIn("en")

/** A cycle that was launched, with so many invitations due. */
async function launched(raters: number) {
  const pglite = await PGlite.create()
  await migrate(pgliteSession(pglite))
  const db = openEmbedded(pglite)
  afterAll(async () => {
    await db.$disconnect()
    await pglite.close()
  })
  const world = await prepareWorld(db)
  const cycle = await addDraft(db, keys, world, raters)
  const { kind } = await launchCycle(
    db,
    keys,
    world.owner,
    cycle.id,
    { unshown: cycle.subjects, mailWay: "server" },
    new Date(),
  )
  expect(kind).toBe("launched")
  return { db, addresses: [...cycle.raters.keys()] }
}

function transportTo(url: string): Transport {
  const patience = "&connectionTimeout=3000&greetingTimeout=3000&socketTimeout=3000"
  return openTransport({ url: `${url}${patience}`, from: "Parallax <parallax@faults.example>", dkim: null })
}

/** Rounds of workers, one for each transport, each as much later as is needed for all to be due again, until nothing is left to try. */
async function deliverAll(db: Database, ...transports: Transport[]): Promise<void> {
  let now = new Date()
  for (let round = 0; round < 2 * ATTEMPTS; round += 1) {
    const post = { own: new Map(), publicUrl: "https://faults.example", words }
    await Promise.all(transports.map((transport) => deliverDue(db, keys, { transport, ...post }, now, 2)))
    now = new Date(now.getTime() + 13 * 3_600_000)
    if ((await db.message.count({ where: { sentOn: null, failedOn: null } })) === 0) return
  }
}

test("each mail ends as its server would have it, none is lost, and doubles come only where a reply was lost", async () => {
  const { db, addresses } = await launched(12)
  const manners: Manner[] = ["takes", "refuses", "greylists", "refusesText", "losesReply", "cuts", "stalls"]
  /** How each address is treated: so at its first delivery, and taken from then on; what is refused stays so. */
  const plan = new Map(addresses.map((address, place) => [address, manners[place % manners.length]!]))
  const tried = new Map<string, number>()
  const sink = await openMailSink((to) => {
    const tries = (tried.get(to) ?? 0) + 1
    tried.set(to, tries)
    const manner = plan.get(to)!
    return tries === 1 || manner === "refuses" || manner === "refusesText" ? manner : "takes"
  })
  afterAll(() => sink.close())
  await deliverAll(db, transportTo(sink.url))
  const ids = new Map(
    (
      await db.message.findMany({
        select: { id: true, sentOn: true, failedOn: true, rater: { select: { person: { select: { email: true } } } } },
      })
    ).map((message) => [message.rater!.person!.email, message]),
  )
  for (const [address, manner] of plan) {
    const { id, sentOn, failedOn } = ids.get(address)!
    const came = sink.caught.filter(({ messageId }) => messageId === id)
    const isRefused = manner === "refuses" || manner === "refusesText"
    expect([manner, came.length, sentOn !== null, failedOn !== null]).toEqual([
      manner,
      isRefused ? 0 : manner === "losesReply" ? 2 : 1,
      !isRefused,
      isRefused,
    ])
    expect(came.every(({ to }) => to === address)).toBe(true)
    // What is refused for good is not tried again; what is not, is.
    expect(tried.get(address)).toBe(manner === "takes" || isRefused ? 1 : 2)
  }
}, 120_000)

test("two workers and a mail server that loses every third reply deliver everything, and double only those", async () => {
  const { db, addresses } = await launched(20)
  let tries = 0
  const lost = new Set<string>()
  const sink = await openMailSink((to) => {
    tries += 1
    if (tries % 3 > 0) return "takes"
    lost.add(to)
    return "losesReply"
  })
  afterAll(() => sink.close())
  await deliverAll(db, transportTo(sink.url), transportTo(sink.url))
  expect(await db.message.count({ where: { sentOn: null } })).toBe(0)
  for (const address of addresses) {
    const came = sink.caught.filter(({ to }) => to === address).length
    expect(came).toBeGreaterThanOrEqual(1)
    if (!lost.has(address)) expect(came).toBe(1)
  }
}, 120_000)

test("a transport that calls every mail sent, and one that sends each twice, are found out", async () => {
  const { db, addresses } = await launched(4)
  const sink = await openMailSink()
  afterAll(() => sink.close())
  const real = transportTo(sink.url)
  const careless: Transport = async (mail, limit) => {
    if (mail.to.address === addresses[0]) return { outcome: "sent" }
    if (mail.to.address === addresses[1]) await real({ ...mail, messageId: `<${randomUUID()}@x.example>` }, limit)
    return real(mail, limit)
  }
  await deliverAll(db, careless)
  const timesOf = (address: string) => sink.caught.filter(({ to }) => to === address).length
  expect(addresses.map(timesOf)).toEqual([0, 2, 1, 1])
})
