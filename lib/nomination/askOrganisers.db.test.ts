import { afterEach, expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { colleague } from "@/lib/demo/testing/northwind"
import { folderKeys } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Mail } from "@/lib/mail/mail"
import { postBy } from "@/lib/mail/testing/post"
import { approveProposals } from "@/lib/nomination/approveProposals"
import { proposeRater } from "@/lib/nomination/proposeRater"
import { startNomination } from "@/lib/nomination/startNomination"
import { submitProposals } from "@/lib/nomination/submitProposals"
import { nominating, preparedNomination } from "@/lib/nomination/testing/nominating"
import { daysAfter } from "@/lib/words/day"

const { db } = await testDatabase()
const keys = await folderKeys()
const now = new Date("2026-03-02T09:30:00Z")
const OURS = { way: "organisersApprove" as const }

// What is due is due wherever it is.
afterEach(async () => {
  await db.cycle.deleteMany()
})

type Nominating = Awaited<ReturnType<typeof preparedNomination>>

async function handIn({ linkOf, personOf, ...cycle }: Nominating, who: "dana" | "amir", at = now) {
  const by = await linkOf(who === "dana" ? "Dana Okafor" : "Amir Haddad")
  const candidate = { personId: personOf("Mei Lin") }
  await proposeRater(db, by, cycle[who], { group: "peers", candidate }, at)
  expect(await submitProposals(db, keys.secret, by, cycle[who], true, at)).toEqual({ kind: "handedIn" })
}

/** Requests to approve that leave now, as receiver and subject. */
async function deliver(at = now) {
  const mails: Mail[] = []
  const transport = async (mail: Mail) => {
    mails.push(mail)
    return { outcome: "sent" as const }
  }
  await deliverDue(db, keys, postBy(transport), at)
  return mails.flatMap(({ to, subject }) => (subject.startsWith("Please approve") ? `${to.name}: ${subject}` : []))
}

test("where organisers approve, who has asked for the proposals gets one mail a day, whatever is handed in", async () => {
  const prepared = await preparedNomination(db, keys, now, OURS)
  const { cycleId, world } = prepared
  const sam = await colleague(db, world)
  await startNomination(db, keys.secret, sam, cycleId, now)
  await handIn(prepared, "dana")
  expect(await deliver()).toEqual(["Sam Reid: Please approve who is asked about Dana Okafor"])
  await handIn(prepared, "amir")
  expect(await deliver()).toEqual([])
  const both = ["Sam Reid: Please approve who is asked about Amir Haddad and Dana Okafor"]
  expect(await deliver(daysAfter(now, 1))).toEqual(both)
})

test("what is approved by then is asked for no more", async () => {
  const cycle = await nominating(db, keys, now, OURS)
  await handIn(cycle, "dana")
  const { id } = await db.message.findFirstOrThrow({ where: { kind: "approvalAsked" } })
  await approveProposals(db, cycle.owner, cycle.dana, await proposalsOf(cycle.dana), now)
  expect(await deliver()).toEqual([])
  expect(await db.message.count({ where: { id } })).toBe(0)
})

test("about their own review nobody is asked to approve: the owners are", async () => {
  const prepared = await preparedNomination(db, keys, now, OURS)
  const { cycleId, world, owner, personOf } = prepared
  const sam = await colleague(db, world)
  await db.person.update({ where: { id: personOf("Dana Okafor") }, data: { email: sam.email } })
  await startNomination(db, keys.secret, sam, cycleId, now)
  await handIn(prepared, "dana")
  await handIn(prepared, "amir")
  expect((await deliver()).toSorted()).toEqual([
    `${owner.name}: Please approve who is asked about Amir Haddad and Dana Okafor`,
    "Sam Reid: Please approve who is asked about Amir Haddad",
  ])
})

test("who organises no more is not asked", async () => {
  const prepared = await preparedNomination(db, keys, now, OURS)
  const { cycleId, world, owner } = prepared
  const sam = await colleague(db, world)
  await startNomination(db, keys.secret, sam, cycleId, now)
  await db.user.update({ where: { id: sam.userId }, data: { role: "coach" } })
  await handIn(prepared, "dana")
  expect(await deliver()).toEqual([`${owner.name}: Please approve who is asked about Dana Okafor`])
})

test("who has no manager is approved by organisers, who are told", async () => {
  const prepared = await preparedNomination(db, keys, now)
  await db.person.update({ where: { id: prepared.personOf("Amir Haddad") }, data: { managerId: null } })
  await startNomination(db, keys.secret, prepared.owner, prepared.cycleId, now)
  await handIn(prepared, "amir")
  await handIn(prepared, "dana")
  expect((await deliver()).map((mail) => mail.split(":")[0]).toSorted()).toEqual(
    [prepared.owner.name, "Ruth Castellanos"].toSorted(),
  )
})

async function proposalsOf(subjectId: string): Promise<string[]> {
  return (await db.proposal.findMany({ where: { subjectId }, select: { id: true } })).map(({ id }) => id)
}
