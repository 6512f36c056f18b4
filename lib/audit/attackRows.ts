import type { Attack } from "@/lib/audit/attack"
import { addressOf, buildReview, deliver, linkOf, openLink, send, tokensTo, type Review } from "@/lib/audit/buildReview"
import { answersOf } from "@/lib/audit/experiment"
import { readKeys } from "@/lib/audit/makeForgery"
import { makeKeys, makeKeysInDatabase } from "@/lib/audit/makeKeys"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { linkMac, termsMac, tokenFor } from "@/lib/ballot/linkCodes"
import { ballotOpener } from "@/lib/ballot/sealedBallot"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { tokenHash } from "@/lib/access/token"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { fingerprintOf } from "@/lib/keys/linkKey"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import type { Keys } from "@/lib/keys/keys"
import { lockKey } from "@/lib/keys/lockKey"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { queryOf } from "@/lib/keys/query"
import { editPerson } from "@/lib/people/editPerson"

// A writer to the database at everything but ballots: keys, terms, addresses, whose link it is.

const PLAN = { Subject: { peers: ["Amir", "Bea", "Cem", "Dora"] } }
const ATTACKER = "attacker@elsewhere.example"

export const rowAttacks: Attack[] = [
  {
    attacker: "writer",
    attack: "find the public key",
    tried: "every value of the database, to put a key of one's own in its place",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const { link } = await readKeys(review)
      const hex = Buffer.from(link.publicKey).toString("hex")
      if (isPlanted) await review.db.cycle.update({ where: { id: review.cycleId }, data: { welcome: hex } })
      const places = await placesOf(review, [hex, Buffer.from(link.publicKey).toString("base64url")])
      return {
        got: places.length > 0 ? `it is in ${places.join(", ")}` : "it is not there",
        isBreach: places.length > 0,
      }
    },
  },
  {
    attacker: "writer",
    attack: "replace a key",
    tried: "KEY_STORE=database: both parts, by a key of the writer's own",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, makeKeysInDatabase(), PLAN)
      const own = await replaceKey(review, isPlanted)
      const token = tokensTo(review, addressOf("Amir", review.owner)).at(-1)
      const asked = await openLink(review, token, "Subject")
      if (!asked) return { got: "no link opens, nothing is taken", isBreach: false }
      await submitBallot(review.db, review.keys, asked.link, answersOf([1, 1, 1], "to whom"), review.now)
      const { link } = asked
      const open = await ballotOpener(own.seal)
      const ballot = await review.db.ballot.findFirstOrThrow({ where: { cycleId: review.cycleId } })
      const place = ballotPlace(own.link, { ...link, invitationId: link.id, group: link.group.id })
      const isOpen = (await open(place, ballot.ciphertext)) !== null
      return { got: isOpen ? "a new ballot opens" : "a ballot is taken", isBreach: true }
    },
  },
  {
    attacker: "writer",
    attack: "change the terms",
    tried: "a lower threshold, and anonymous groups made to appear by name",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      await send(review, "Amir", "Subject", 4)
      const { cycleId, db, keys, owner, now } = review
      await review.query(
        `UPDATE "Cycle" SET "behaviourThreshold" = 4, "questionnaire" = replace("questionnaire"::text, '"anonymous"', '"identified"')::jsonb`,
      )
      const row = await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
      const mac = termsMac((await readKeys(review)).link, cycleId, row)
      if (isPlanted) await db.cycle.update({ where: { id: cycleId }, data: { termsMac: mac } })
      const { kind } = await closeCycle(db, keys, owner, cycleId, now)
      return { got: kind === "closed" ? "closed with it" : `the close refuses: ${kind}`, isBreach: kind === "closed" }
    },
  },
  {
    attacker: "writer",
    attack: "change an address",
    tried: "in SQL, then a reminder",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const old = tokensTo(review, addressOf("Amir", review.owner)).at(-1)
      if (isPlanted) await changeByForm(review, "Amir", ATTACKER)
      else await changeInSql(review, "Amir", ATTACKER)
      await remindRaters(review.db, review.owner, review.cycleId, "everyone", review.now)
      return diverted(review, old)
    },
  },
  {
    attacker: "writer",
    attack: "change an address twice",
    tried: "in SQL, then by the form, which tells the address before",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const old = tokensTo(review, addressOf("Amir", review.owner)).at(-1)
      if (!isPlanted) await changeInSql(review, "Amir", "between@elsewhere.example")
      await changeByForm(review, "Amir", ATTACKER)
      return diverted(review, old)
    },
  },
  {
    attacker: "writer",
    attack: "change whose rater it is",
    tried: "in SQL to an accomplice, links deleted or not, then another way of the mail",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN, { alsoKnown: ["Accomplice"] })
      const { db, keys, owner, cycleId, people, now } = review
      const old = tokensTo(review, addressOf("Amir", owner)).at(-1)
      await db.person.update({ where: { id: people.get("Accomplice")! }, data: { email: ATTACKER } })
      const rater = { cycleId, personId: people.get("Amir")! }
      await db.rater.updateMany({ where: rater, data: { personId: people.get("Accomplice")! } })
      const bea = { rater: { cycleId, personId: people.get("Bea")! } }
      await changeInSql(review, "Bea", "second@elsewhere.example")
      await db.link.deleteMany({ where: bea })
      if (isPlanted) await adoptLinks(review, "Accomplice", ATTACKER)
      await changeMailWay(db, keys, owner, cycleId, { mailWay: "mailbox" }, now)
      await db.cycle.update({ where: { id: cycleId }, data: { mailWay: "server" } })
      return diverted(review, old, [ATTACKER, "second@elsewhere.example"])
    },
  },
  {
    attacker: "writer",
    attack: "change a link's rater",
    tried: "an accomplice's link put to another rater",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const { db, owner } = review
      const { linkId } = await linkOf(review, "Bea", "Subject")
      const amir = await db.rater.findFirstOrThrow({ where: { personId: review.people.get("Amir")! } })
      await db.link.deleteMany({ where: { raterId: amir.id } })
      await db.link.update({ where: { id: linkId }, data: { raterId: amir.id } })
      let token = tokensTo(review, addressOf("Bea", owner)).at(-1)
      if (isPlanted) {
        const { link: key } = await readKeys(review)
        const row = { id: linkId, raterId: amir.id }
        token = tokenFor(key, row, addressOf("Amir", owner))
        const made = { ...row, tokenHash: tokenHash(token) }
        await db.link.update({ where: { id: linkId }, data: { ...made, mac: linkMac(key, made) } })
      }
      const asked = await openLink(review, token, "Subject")
      return {
        got: asked ? `it opens ${asked.link.raterName}'s invitations` : "it opens nothing",
        isBreach: asked !== null,
      }
    },
  },
]

async function changeInSql({ db, people }: Review, name: string, email: string): Promise<void> {
  await db.person.update({ where: { id: people.get(name)! }, data: { email } })
}

async function changeByForm({ db, keys, owner, people, now }: Review, name: string, email: string): Promise<void> {
  const person = { name, email, managerId: null, unit: "", number: null, hasLeft: false, external: false }
  await editPerson(db, keys, owner, people.get(name)!, person, now)
}

/** What the attacker's address was sent and opens, and whether the old link opens for whoever has it. */
async function diverted(review: Review, old: string | undefined, to = [ATTACKER]) {
  await deliver(review)
  const tokens = to.flatMap((address) => tokensTo(review, address))
  const opened = await Promise.all(tokens.map((token) => openLink(review, token, "Subject")))
  const isBreach = opened.some((asked) => asked !== null)
  const still = (await openLink(review, old, "Subject")) ? "the old link opens" : "the old link waits"
  return { got: isBreach ? "a link is mailed to the attacker" : `nothing is sent there; ${still}`, isBreach }
}

/** As if links were bound to nobody's address: theirs are made anew for this one. */
async function adoptLinks(review: Review, name: string, address: string): Promise<void> {
  const { db, people } = review
  const { link: key } = await readKeys(review)
  for (const row of await db.link.findMany({ where: { rater: { personId: people.get(name)! } } })) {
    const made = { id: row.id, raterId: row.raterId, tokenHash: tokenHash(tokenFor(key, row, address)) }
    await db.link.update({ where: { id: row.id }, data: { ...made, mac: linkMac(key, made) } })
  }
}

async function placesOf({ query }: Review, texts: string[]): Promise<string[]> {
  const tables = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  )
  const places: string[] = []
  for (const { name } of tables) {
    const [row] = await query<{ all: string | null }>(`SELECT string_agg(t::text, ' ') AS all FROM "${name}" t`)
    if (texts.some((text) => row?.all?.includes(text))) places.push(name)
  }
  return places
}

/**
 * Puts a key of the writer's own where the cycle's is.
 * @param hasSecret with AUTH_SECRET, which the promise of KEY_STORE=database says is enough
 */
async function replaceKey(review: Review, hasSecret: boolean) {
  const { db, keys, cycleId } = review
  const before = await readKeys(review)
  const writer: Keys = hasSecret ? keys : { ...makeKeysInDatabase(), installation: keys.installation }
  await db.storedKey.deleteMany()
  await makeCycleKey(queryOf(db), writer, cycleId, 1)
  const own = await readKeys({ ...review, keys: { ...writer, store: { ...writer.store } } }).catch(() => null)
  const made = own ?? (await readOwn({ ...review, keys: writer }))
  const link = { ...before.link, publicKey: made.link.publicKey }
  if (hasSecret) {
    const name = { cycleId, version: 1, part: "link" } as const
    await db.storedKey.updateMany({
      where: { name: { endsWith: ".link" } },
      data: { locked: new Uint8Array(lockKey(keys, name, link)) },
    })
    await db.cycle.update({ where: { id: cycleId }, data: { keyFingerprint: fingerprintOf(link) } })
  }
  forgetLinkKey(keys, cycleId)
  return { link, seal: made.seal }
}

/** The writer's key, which does not have the fingerprint of the cycle. */
async function readOwn(review: Review) {
  const { db, cycleId } = review
  const row = await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
  const key = await makeCycleKey(queryOf(db), review.keys, cycleId, 1)
  await db.cycle.update({ where: { id: cycleId }, data: { keyFingerprint: fingerprintOf(key) } })
  const own = await readKeys({ ...review, keys: { ...review.keys, store: { ...review.keys.store } } })
  await db.cycle.update({ where: { id: cycleId }, data: { keyFingerprint: row.keyFingerprint } })
  return own
}
