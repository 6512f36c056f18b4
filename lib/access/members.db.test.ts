import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { changeRole } from "@/lib/access/changeRole"
import { findViewer } from "@/lib/access/findViewer"
import { inviteMember } from "@/lib/access/inviteMember"
import { listMembers } from "@/lib/access/listMembers"
import { removeMember } from "@/lib/access/removeMember"
import { resetPassword } from "@/lib/access/resetPassword"
import { newestToken, newOwner } from "@/lib/access/testing/newOwner"
import { asOrganiser, asOwner } from "@/lib/authority/authority"
import { testDatabase } from "@/lib/db/testing/database"
import { readLog } from "@/lib/log/readLog"

const { db } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")

test("an invited member chooses a password by the link, and is what they were invited as", async () => {
  const owner = await newOwner(db, now)
  const member = { name: "Mei Lin", email: `mei-${owner.userId}@northwind.example`, role: "organiser" as const }
  const invited = await inviteMember(db, secret, owner, member, now)
  if (invited.kind !== "invited") throw new Error(invited.kind)
  expect(await inviteMember(db, secret, owner, member, now)).toEqual({ kind: "taken" })
  const waiting = () => listMembers(db, owner).then((all) => all.find(({ name }) => name === "Mei Lin")?.isWaiting)
  expect(await waiting()).toBe(true)

  const token = await newestToken(db, secret, invited.userId, "reset")
  const reset = await resetPassword(db, secret, { token, password: "mei's own password" }, "a", now)
  if (reset.kind !== "changed") throw new Error(reset.kind)
  const mei = (await findViewer(db, reset.session, now))!
  expect([asOrganiser(mei) !== null, asOwner(mei)]).toEqual([true, null])
  expect(await waiting()).toBe(false)
})

test("the last owner stays, and owners cannot reach into another workspace", async () => {
  const [owner, stranger] = [await newOwner(db, now), await newOwner(db, now)]
  expect(await removeMember(db, owner, owner.userId, now)).toEqual({ kind: "lastOwner" })
  const second = { name: "Amir", email: `amir-${stranger.userId}@x.example`, role: "owner" as const }
  await inviteMember(db, secret, stranger, second, now)
  expect(await removeMember(db, stranger, owner.userId, now)).toEqual({ kind: "gone" })
  expect((await listMembers(db, owner)).map(({ userId }) => userId)).toEqual([owner.userId])
})

test("two owners who remove each other at once do not leave a workspace without one", async () => {
  const owner = await newOwner(db, now)
  const second = { name: "Amir", email: `amir-${owner.userId}@x.example`, role: "owner" as const }
  const invited = await inviteMember(db, secret, owner, second, now)
  if (invited.kind !== "invited") throw new Error(invited.kind)
  const amir = { ...owner, userId: invited.userId }
  await Promise.all([removeMember(db, owner, amir.userId, now), removeMember(db, amir, owner.userId, now)])
  expect(await listMembers(db, owner)).toHaveLength(1)
})

test("a member has another role from the next page on; the last owner stays one", async () => {
  const [owner, stranger] = [await newOwner(db, now), await newOwner(db, now)]
  const member = { name: "Amir", email: `amir-${owner.userId}@x.example`, role: "organiser" as const }
  const invited = await inviteMember(db, secret, owner, member, now)
  if (invited.kind !== "invited") throw new Error(invited.kind)
  const roleOf = async (userId: string) => (await listMembers(db, owner)).find((one) => one.userId === userId)?.role

  expect(await changeRole(db, stranger, invited.userId, "coach", now)).toEqual({ kind: "gone" })
  expect(await changeRole(db, owner, owner.userId, "organiser", now)).toEqual({ kind: "lastOwner" })
  expect([await roleOf(invited.userId), await roleOf(owner.userId)]).toEqual(["organiser", "owner"])

  expect(await changeRole(db, owner, invited.userId, "owner", now)).toEqual({ kind: "changed" })
  const events = (await readLog(db, owner, 1)).events.map(({ kind, about }) => [kind, about])
  expect(events).toEqual([["member.role", { user: invited.userId, role: "owner" }]])
  const amir = { ...owner, userId: invited.userId }
  await Promise.all([
    changeRole(db, owner, amir.userId, "organiser", now),
    changeRole(db, amir, owner.userId, "organiser", now),
  ])
  expect([await roleOf(invited.userId), await roleOf(owner.userId)].toSorted()).toEqual(["organiser", "owner"])
})
