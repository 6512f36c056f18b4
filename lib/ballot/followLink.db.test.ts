import { databaseKeys } from "@/lib/keys/testing/keys"
import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { findRunBySubject } from "@/lib/ballot/findRunBySubject"
import { followedLink } from "@/lib/ballot/testing/fivePeers"
import { testDatabase } from "@/lib/db/testing/database"
import { collectingAboutDana } from "@/lib/demo/testing/northwind"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

test("a link tells whether its review is run by whom it is about; a coach does not run it", async () => {
  const { owner, linkOf } = await collectingAboutDana(db, keys, now)
  const isRunBySubject = async () => {
    const { token } = await linkOf("Amir Haddad")
    return findRunBySubject(db, await followedLink(db, keys, token, now))
  }
  expect(await isRunBySubject()).toBe(false)
  const { email } = await db.person.findFirstOrThrow({ where: { workspaceId: owner.workspaceId, name: "Dana Okafor" } })
  const account = { id: randomUUID(), name: "Dana Okafor", email }
  await db.user.create({ data: { ...account, workspaceId: owner.workspaceId, role: "coach" } })
  expect(await isRunBySubject()).toBe(false)
  await db.user.update({ where: { id: account.id }, data: { role: "organiser" } })
  expect(await isRunBySubject()).toBe(true)
})
