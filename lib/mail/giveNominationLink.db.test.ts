import { afterEach, expect, test } from "vitest"
import { answerLinkRequests } from "@/lib/ballot/answerLinkRequests"
import { requestLink } from "@/lib/ballot/requestLink"
import { testDatabase } from "@/lib/db/testing/database"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Mail } from "@/lib/mail/mail"
import { sendAgain } from "@/lib/mail/sendAgain"
import { changeAddress, postBy } from "@/lib/mail/testing/post"
import { approveProposals } from "@/lib/nomination/approveProposals"
import { followNomination } from "@/lib/nomination/followNomination"
import { proposeRater } from "@/lib/nomination/proposeRater"
import { remindProposers } from "@/lib/nomination/remindProposers"
import { submitProposals } from "@/lib/nomination/submitProposals"
import { nominating, tokenOf } from "@/lib/nomination/testing/nominating"
import { daysAfter } from "@/lib/words/day"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:30:00Z")

// What is due is due wherever it is.
afterEach(async () => {
  await db.cycle.deleteMany()
  await db.attempt.deleteMany()
})

/** Delivers what is due. @returns the tokens that are mailed, by receiver */
async function deliver({ hasServer, at = now }: { hasServer: boolean; at?: Date }) {
  const mails: Mail[] = []
  const transport = async (mail: Mail) => {
    mails.push(mail)
    return { outcome: "sent" as const }
  }
  await answerLinkRequests(db, at)
  await deliverDue(db, keys, postBy(hasServer ? transport : null), at)
  return mails.flatMap(({ to, text }) => {
    const token = /\/nominate\/([\w-]{43})/.exec(text)?.[1]
    return token ? [{ name: to.name, token }] : []
  })
}

const opens = async (token: string) => (await followNomination(db, token)).kind

test("a link to propose that lay in the mailbox is not mailed: the first mail has another, and the old one ends", async () => {
  const { owner, cycleId, personOf } = await nominating(db, keys, now)
  await deliver({ hasServer: false })
  const laid = await tokenOf(db, keys, cycleId, personOf("Dana Okafor"))
  await sendAgain(db, owner, "unsent", now)
  const mailed = await deliver({ hasServer: true })
  expect(mailed.map(({ name }) => name).toSorted()).toEqual(["Amir Haddad", "Dana Okafor"])
  const { token } = mailed.find(({ name }) => name === "Dana Okafor")!
  expect([await opens(laid), await opens(token)]).toEqual(["unknown", "open"])
  // From then on it stays.
  await remindProposers(db, keys.secret, owner, cycleId, "everyone", daysAfter(now, 1))
  const reminded = await deliver({ hasServer: true, at: daysAfter(now, 1) })
  expect(reminded).toContainEqual({ name: "Dana Okafor", token })
})

test("as long as there is no mail server, the link that lies there opens", async () => {
  const { owner, cycleId, personOf } = await nominating(db, keys, now)
  const token = await tokenOf(db, keys, cycleId, personOf("Dana Okafor"))
  await deliver({ hasServer: false })
  expect(await sendAgain(db, owner, "unsent", now)).toBe(2)
  await deliver({ hasServer: false })
  expect(await tokenOf(db, keys, cycleId, personOf("Dana Okafor"))).toBe(token)
  expect(await opens(token)).toBe("open")
})

test("a link given for another address can be mailed", async () => {
  const { owner, cycleId, personOf } = await nominating(db, keys, now)
  await deliver({ hasServer: false })
  await changeAddress(db, keys, owner, personOf("Dana Okafor"), (email) => `new.${email}`)
  const token = await tokenOf(db, keys, cycleId, personOf("Dana Okafor"))
  expect(await deliver({ hasServer: true })).toEqual([{ name: "Dana Okafor", token }])
})

// ── Asked for again

async function askAgain(address: string, client = "a visitor") {
  expect(await requestLink(db, keys.secret, address, client, now)).toEqual({ kind: "requested" })
}

test("who proposes or approves gets the link again, while there is something to do", async () => {
  const { owner, cycleId, personOf, linkOf, dana } = await nominating(db, keys, now)
  await deliver({ hasServer: true })
  const emailOf = async (name: string) => (await db.person.findUniqueOrThrow({ where: { id: personOf(name) } })).email
  const again = async (name: string) => {
    await askAgain(await emailOf(name))
    return (await deliver({ hasServer: true })).map((mail) => mail.name)
  }
  const token = await tokenOf(db, keys, cycleId, personOf("Dana Okafor"))
  await askAgain(await emailOf("Dana Okafor"))
  await askAgain((await emailOf("Dana Okafor")).toUpperCase())
  // Two requests at once.
  expect(await deliver({ hasServer: true })).toEqual([{ name: "Dana Okafor", token }])
  expect(await again("Ruth Castellanos")).toEqual([])
  const by = await linkOf("Dana Okafor")
  await proposeRater(db, by, dana, { group: "peers", candidate: { personId: personOf("Mei Lin") } }, now)
  await submitProposals(db, keys.secret, by, dana, true, now)
  await deliver({ hasServer: true })
  expect(await again("Ruth Castellanos")).toEqual(["Ruth Castellanos"])
  const proposals = await db.proposal.findMany({ where: { subjectId: dana }, select: { id: true } })
  await approveProposals(
    db,
    owner,
    dana,
    proposals.map(({ id }) => id),
    now,
  )
  expect(await again("Ruth Castellanos")).toEqual([])
  expect(await db.linkRequest.count()).toBe(0)
})
