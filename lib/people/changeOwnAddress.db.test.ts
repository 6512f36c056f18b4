import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { requestAddressChange } from "@/lib/access/requestAddressChange"
import { hashPassword } from "@/lib/access/hashPassword"
import { newestToken } from "@/lib/access/testing/newOwner"
import { findSubjectProgress } from "@/lib/cycle/findSubjectProgress"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Mail } from "@/lib/mail/mail"
import { postBy } from "@/lib/mail/testing/post"
import { changeOwnAddress } from "@/lib/people/changeOwnAddress"
import { editPerson } from "@/lib/people/editPerson"
import { findPerson } from "@/lib/people/findPerson"
import { PersonSchema } from "@/lib/people/person"
import type { Owner } from "@/lib/authority/authority"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")
const password = "a long pass-phrase"
const passwordHash = await hashPassword(password)

/** Dana, who is reviewed, runs the reviews, and asks for a link to another address of hers. */
async function danaWhoRuns() {
  const { owner, world, cycleId, subjectId } = await collectingAboutDana(db, keys, now)
  const personId = idOf(world.people, "Dana Okafor")
  const email = `dana-${randomUUID()}@northwind.example`
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  await editPerson(db, keys, owner, personId, PersonSchema.parse({ ...person, email }), now)
  await db.user.update({ where: { id: owner.userId }, data: { email, passwordHash } })
  return { dana: { ...owner, email }, world, cycleId, subjectId, personId }
}

const newAddress = () => `dana-${randomUUID()}@new.example`
const ask = (viewer: Owner, email: string, given = password) =>
  requestAddressChange(db, keys.secret, viewer, { email, password: given }, now)
const linkOf = ({ userId }: Owner) => newestToken(db, keys.secret, userId, "address")
const addressOf = async ({ userId }: Owner) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).email

/** Sends what is due. @returns the mails to some addresses */
async function deliver(...addresses: string[]) {
  const mails: Mail[] = []
  const transport = async (mail: Mail) => {
    mails.push(mail)
    return { outcome: "sent" as const }
  }
  await deliverDue(db, keys, postBy(transport), now)
  return mails.filter(({ to }) => addresses.includes(to.address)).map(({ to, subject }) => [to.address, subject])
}

test("a new address is asked for with the password, and counts once its link was pressed; the old one is told", async () => {
  const { dana } = await danaWhoRuns()
  const email = newAddress()
  expect(await ask(dana, email, "not the password")).toEqual({ kind: "wrong" })
  expect(await ask(dana, dana.email)).toEqual({ kind: "same" })
  expect(await ask(dana, email)).toEqual({ kind: "requested" })
  expect(await deliver(email)).toEqual([[email, "Confirm your e-mail address for Northwind"]])
  expect(await addressOf(dana)).toBe(dana.email)

  const link = await linkOf(dana)
  const outcomes = await Promise.all([changeOwnAddress(db, keys, link, now), changeOwnAddress(db, keys, link, now)])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed", "ended"])
  expect(await addressOf(dana)).toBe(email)
  expect(await deliver(dana.email)).toContainEqual([dana.email, "Your e-mail address for Northwind was changed"])
  expect(await db.message.count({ where: { address: dana.email, userId: dana.userId } })).toBe(0)
  const { events } = await readLog(db, dana, 2)
  expect(events.map(({ kind }) => kind)).toEqual(["member.address", "person.changed"])
})

test("an address that somebody else has is refused, also between the asking and the link", async () => {
  const { dana, world } = await danaWhoRuns()
  const { email: amirs } = await db.person.findUniqueOrThrow({ where: { id: idOf(world.people, "Amir Haddad") } })
  expect(await ask(dana, amirs)).toEqual({ kind: "taken" })
  const email = newAddress()
  await ask(dana, email)
  const { workspaceId } = dana
  const other = { id: randomUUID(), workspaceId, email, name: "Otto Lund", role: "coach" as const }
  await db.user.create({ data: other })
  expect(await ask(dana, email)).toEqual({ kind: "taken" })
  expect(await changeOwnAddress(db, keys, await linkOf(dana), now)).toEqual({ kind: "taken" })
  expect(await addressOf(dana)).toBe(dana.email)
})

test("who runs the review of themselves stays a stranger to its answers with another address", async () => {
  const { dana, cycleId, subjectId, personId } = await danaWhoRuns()
  const email = newAddress()
  await ask(dana, email)
  await changeOwnAddress(db, keys, await linkOf(dana), now)
  const renamed = { ...dana, email }
  expect(await findSubjectProgress(db, renamed, cycleId, subjectId, now)).toBeNull()
  expect((await findPerson(db, renamed, personId))?.email).toBe(email)
  // Her link as a rater goes along.
  const links = await db.link.count({ where: { rater: { personId }, cause: "address", endedOn: null } })
  expect(links).toBe(1)
})
