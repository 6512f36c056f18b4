import { expect, test } from "vitest"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { collectAgain } from "@/lib/cycle/collectAgain"
import { findTrouble } from "@/lib/cycle/findTrouble"
import { testDatabase } from "@/lib/db/testing/database"
import { answer, collectingAboutDana, linkOf, tokenOf } from "@/lib/demo/testing/northwind"
import { followLink } from "@/lib/ballot/followLink"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { queryOf } from "@/lib/keys/query"
import { databaseKeys } from "@/lib/keys/testing/keys"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

async function lost() {
  const review = await collectingAboutDana(db, keys, now)
  await answer(db, keys, review.world, review, now, ["Amir Haddad"])
  const token = await tokenOf(db, keys, review.world, review, "Amir Haddad")
  await keys.store.destroy(queryOf(db), review.cycleId)
  forgetLinkKey(keys, review.cycleId)
  return { ...review, token }
}

test("without its key a cycle opens no link and is not closed; collected again, everyone has a new link", async () => {
  const { world, owner, cycleId, token, ...cycle } = await lost()
  expect(await followLink(db, keys, token, now)).toEqual({ kind: "unopened" })
  expect(await findTrouble(db, keys, owner, cycleId, { mailWay: "mailbox" })).toMatchObject({
    isKeyMissing: true,
    otherMailWay: null,
  })
  expect(await closeCycle(db, keys, owner, cycleId, now)).toEqual({ kind: "keyMissing" })

  const again = await collectAgain(db, keys, owner, cycleId, now)
  expect(again.kind).toBe("collecting")
  expect(await findTrouble(db, keys, owner, cycleId, { mailWay: "mailbox" })).toMatchObject({ isKeyMissing: false })
  expect(await db.ballot.count({ where: { cycleId } })).toBe(0)
  expect(await db.sent.count({ where: { invitation: { cycleId } } })).toBe(0)
  const old = await followLink(db, keys, token, now)
  expect(old).toEqual({ kind: "unopened" })
  const link = await linkOf(db, keys, world, { cycleId, ...cycle }, now, "Amir Haddad")
  expect(link.submitted).toBe(false)
  const { cause } = await db.link.findUniqueOrThrow({ where: { id: link.linkId } })
  expect(cause).toBe("key")
  await answer(db, keys, world, { cycleId, ...cycle }, now, ["Amir Haddad"])
  expect(await closeCycle(db, keys, owner, cycleId, now)).toMatchObject({ kind: "closed", counted: 1, unexpected: 0 })
})

test("a cycle whose key is there, or that does not collect, is not begun anew", async () => {
  const { owner, cycleId } = await collectingAboutDana(db, keys, now)
  expect(await collectAgain(db, keys, owner, cycleId, now)).toEqual({ kind: "keyThere" })
  await closeCycle(db, keys, owner, cycleId, now)
  expect(await collectAgain(db, keys, owner, cycleId, now)).toEqual({ kind: "notCollecting" })
})
