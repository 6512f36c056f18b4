import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/secret"
import * as access from "@/lib/access/store"
import { testDatabase } from "@/lib/db/testing/database"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const password = "correct horse battery"

let count = 0
async function newWorkspace() {
  count += 1
  const owner = {
    name: `Northwind ${count}`,
    ownerName: "Dana Okafor",
    email: `Dana${count}@northwind.example`,
    password,
  }
  return (await access.createWorkspace(db, owner, now))!
}

/** The link that the newest message to this user carries. */
async function newestLink(userId: string, purpose: "signIn" | "reset") {
  const message = await db.message.findFirstOrThrow({
    where: { userId, accessLinkId: { not: null } },
    orderBy: { dueAt: "desc" },
  })
  return linkToken(secret, purpose, message.accessLinkId!, 1)
}

test("an owner signs in with the password, in whatever case the address is typed", async () => {
  const viewer = await newWorkspace()
  const email = viewer.email.toUpperCase()
  const key = await access.signInWithPassword(db, secret, { email, password }, "a", now)
  expect(key).toEqual({ userId: viewer.userId, sessionVersion: 1 })
  expect(await access.findViewer(db, key as access.SessionKey)).toEqual(viewer)
})

test("a wrong password and an unknown address get the same answer", async () => {
  const { email } = await newWorkspace()
  expect(await access.signInWithPassword(db, secret, { email, password: "wrong" }, "b", now)).toBe("wrong")
  const stranger = { email: "nobody@northwind.example", password }
  expect(await access.signInWithPassword(db, secret, stranger, "b", now)).toBe("wrong")
})

test("an address belongs to one user only", async () => {
  const { email } = await newWorkspace()
  expect(await access.createWorkspace(db, { name: "Acme", ownerName: "Amir", email, password }, now)).toBeNull()
})

test("after ten attempts on an address even the right password must wait for the window to pass", async () => {
  const { email, userId } = await newWorkspace()
  for (let i = 0; i < 10; i += 1)
    await access.signInWithPassword(db, secret, { email, password: "x" }, `client ${i}`, now)
  expect(await access.signInWithPassword(db, secret, { email, password }, "c", now)).toBe("tooOften")
  expect(await access.signInWithPassword(db, secret, { email, password }, "c", later(16))).toMatchObject({ userId })
}, 120_000)

test("attempts at the same moment are all counted", async () => {
  const answers = await Promise.all(
    Array.from({ length: 7 }, () => access.countAttempt(db, secret, "accessLink", "same", now)),
  )
  expect(answers.filter(Boolean)).toHaveLength(5)
})

test("the table of attempts holds no address", async () => {
  const rows = await sql('SELECT * FROM "Attempt"')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/northwind|client/)
})

test("a link signs in once, also when two requests use it at the same moment", async () => {
  const { email, userId } = await newWorkspace()
  await access.requestAccessLink(db, secret, { email, purpose: "signIn" }, "d", now)
  const token = await newestLink(userId, "signIn")
  const results = await Promise.all([access.useSignInLink(db, token, now), access.useSignInLink(db, token, now)])
  expect(results.filter((key) => key?.userId === userId)).toHaveLength(1)
  expect(await access.useSignInLink(db, token, now)).toBeNull()
})

test("looking at a link does not use it up; half an hour does", async () => {
  const { email, userId } = await newWorkspace()
  await access.requestAccessLink(db, secret, { email, purpose: "signIn" }, "e", now)
  const token = await newestLink(userId, "signIn")
  expect(await access.isAccessLinkGood(db, token, "signIn", later(29))).toBe(true)
  expect(await access.isAccessLinkGood(db, token, "reset", later(29))).toBe(false)
  expect(await access.useSignInLink(db, token, later(31))).toBeNull()
})

test("for a stranger no message is written, and the answer is the same", async () => {
  const before = await db.message.count()
  const answer = await access.requestAccessLink(
    db,
    secret,
    { email: "who@northwind.example", purpose: "reset" },
    "f",
    now,
  )
  expect([answer, await db.message.count()]).toEqual(["requested", before])
})

test("a new password ends sessions and other links", async () => {
  const viewer = await newWorkspace()
  await access.requestAccessLink(db, secret, { email: viewer.email, purpose: "reset" }, "g", now)
  const reset = await newestLink(viewer.userId, "reset")
  await access.requestAccessLink(db, secret, { email: viewer.email, purpose: "signIn" }, "g", later(1))
  const signIn = await newestLink(viewer.userId, "signIn")

  const key = await access.resetPassword(db, { token: reset, password: "another good one" }, later(2))
  expect(key).toEqual({ userId: viewer.userId, sessionVersion: 2 })
  expect(await access.findViewer(db, { userId: viewer.userId, sessionVersion: 1 })).toBeNull()
  expect(await access.useSignInLink(db, signIn, later(3))).toBeNull()
})

test("no token rests in the database", async () => {
  const { email, userId } = await newWorkspace()
  await access.requestAccessLink(db, secret, { email, purpose: "reset" }, "h", now)
  const token = await newestLink(userId, "reset")
  const rows = await Promise.all(
    ["AccessLink", "Message", "AuditEntry"].map((table) => sql(`SELECT * FROM "${table}"`)),
  )
  expect(JSON.stringify(rows)).not.toContain(token)
})

test("an invited member chooses a password by the link, and an organiser cannot invite", async () => {
  const owner = await newWorkspace()
  const member = { name: "Mei Lin", email: `mei${count}@northwind.example`, role: "organiser" as const }
  expect(await access.inviteMember(db, secret, owner, member, now)).toBe("invited")
  expect(await access.inviteMember(db, secret, owner, member, now)).toBe("taken")
  const { userId } = (await access.listMembers(db, owner)).find(({ email }) => email === member.email)!
  const token = await newestLink(userId, "reset")
  const key = (await access.resetPassword(db, { token, password: "mei's own password" }, now))!
  const mei = (await access.findViewer(db, key))!
  expect(await access.inviteMember(db, secret, mei, { ...member, email: "x@northwind.example" }, now)).toBe("forbidden")
  expect(await access.removeMember(db, mei, owner.userId, now)).toBe(false)
})

test("the last owner stays, and owners cannot reach into another workspace", async () => {
  const owner = await newWorkspace()
  const stranger = await newWorkspace()
  expect(await access.removeMember(db, owner, owner.userId, now)).toBe(false)
  expect(await access.removeMember(db, stranger, owner.userId, now)).toBe(false)
  expect((await access.listMembers(db, stranger)).map(({ userId }) => userId)).toEqual([stranger.userId])
})

test("entries written at the same moment make one chain, and a changed one breaks it", async () => {
  const owner = await newWorkspace()
  const write = (n: number) => db.$transaction((tx) => access.audit(tx, owner, "cycle.launched", { n }, now))
  await Promise.all([1, 2, 3].map(write))
  expect(await access.readAuditLog(db, owner, 10)).toMatchObject({ isIntact: true, entries: { length: 4 } })
  await db.auditEntry.updateMany({
    where: { workspaceId: owner.workspaceId, position: 2 },
    data: { action: "nothing" },
  })
  expect((await access.readAuditLog(db, owner, 10)).isIntact).toBe(false)
})

test("deleting a workspace takes its users, links and messages along", async () => {
  const owner = await newWorkspace()
  await access.requestAccessLink(db, secret, { email: owner.email, purpose: "reset" }, "i", now)
  expect(await access.deleteWorkspace(db, owner)).toBe(true)
  const where = { workspaceId: owner.workspaceId }
  expect([
    await db.user.count({ where }),
    await db.message.count({ where }),
    await db.auditEntry.count({ where }),
  ]).toEqual([0, 0, 0])
})
