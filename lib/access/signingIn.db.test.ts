import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { changePassword } from "@/lib/access/changePassword"
import { countAttempt } from "@/lib/access/countAttempt"
import { endSession } from "@/lib/access/endSession"
import { findAccessLink } from "@/lib/access/findAccessLink"
import { findViewer } from "@/lib/access/findViewer"
import { forgetExpired } from "@/lib/access/forgetExpired"
import { verifyPassword } from "@/lib/access/hashPassword"
import { redeemSignInLink } from "@/lib/access/redeemSignInLink"
import { requestAccessLink } from "@/lib/access/requestAccessLink"
import { resetPassword } from "@/lib/access/resetPassword"
import { signInWithPassword } from "@/lib/access/signInWithPassword"
import { startSession } from "@/lib/access/startSession"
import { newestToken, newOwner, PASSWORD as password } from "@/lib/access/testing/newOwner"
import { linkToken } from "@/lib/access/token"
import { testDatabase } from "@/lib/db/testing/database"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)
const now = new Date("2026-03-02T09:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test("an owner signs in with the password", async () => {
  const owner = await newOwner(db, now)
  const outcome = await signInWithPassword(db, secret, { email: owner.email, password }, "a", now)
  if (outcome.kind !== "signedIn") throw new Error(outcome.kind)
  expect(await findViewer(db, outcome.session, now)).toEqual(owner)
})

test("a wrong password and an unknown address get the same answer", async () => {
  const { email } = await newOwner(db, now)
  const wrong = { kind: "wrong" }
  expect(await signInWithPassword(db, secret, { email, password: "wrong" }, "b", now)).toEqual(wrong)
  const stranger = { email: "nobody@northwind.example", password }
  expect(await signInWithPassword(db, secret, stranger, "b", now)).toEqual(wrong)
})

test("after ten attempts from one place even the right password must wait, there alone", async () => {
  const { email } = await newOwner(db, now)
  for (let i = 0; i < 10; i += 1) await signInWithPassword(db, secret, { email, password: "x" }, "thief", now)
  const signIn = async (client: string, moment: Date) =>
    (await signInWithPassword(db, secret, { email, password }, client, moment)).kind
  expect(await signIn("thief", now)).toBe("tooOften")
  expect(await signIn("home", now)).toBe("signedIn")
  expect(await signIn("thief", later(16))).toBe("signedIn")
}, 120_000)

test("attempts at the same moment are all counted", async () => {
  const answers = await Promise.all(
    Array.from({ length: 7 }, () => countAttempt(db, secret, "accessLink", "same", now)),
  )
  expect(answers.filter((answer) => answer === "allowed")).toHaveLength(5)
})

test("the table of attempts holds no address", async () => {
  const rows = await sql('SELECT * FROM "Attempt"')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/northwind|thief/)
})

test("a copy of a session's cookie is worth nothing after signing out", async () => {
  const owner = await newOwner(db, now)
  const [here, there] = [await startSession(db, owner.userId, now), await startSession(db, owner.userId, now)]
  await endSession(db, here)
  expect(await findViewer(db, here, now)).toBeNull()
  expect(await findViewer(db, there, now)).toEqual(owner)
})

test("a session ends after fourteen days, and is forgotten", async () => {
  const { userId } = await newOwner(db, now)
  const session = await startSession(db, userId, now)
  const days = (n: number) => later(n * 24 * 60)
  expect(await findViewer(db, session, days(13.9))).not.toBeNull()
  expect(await findViewer(db, session, days(14))).toBeNull()
  await forgetExpired(db, days(14))
  expect(await db.session.count({ where: { userId } })).toBe(0)
})

test("a link signs in once, also when two requests use it at the same moment", async () => {
  const { email, userId } = await newOwner(db, now)
  await requestAccessLink(db, secret, { email, purpose: "signIn" }, "d", now)
  const token = await newestToken(db, secret, userId, "signIn")
  const outcomes = await Promise.all([redeemSignInLink(db, token, now), redeemSignInLink(db, token, now)])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["ended", "signedIn"])
  expect(await redeemSignInLink(db, token, now)).toEqual({ kind: "ended" })
})

test("looking at a link does not use it up; half an hour does", async () => {
  const { email, userId } = await newOwner(db, now)
  await requestAccessLink(db, secret, { email, purpose: "signIn" }, "e", now)
  const token = await newestToken(db, secret, userId, "signIn")
  expect(await findAccessLink(db, token, "signIn", later(29))).toEqual({ userId, address: null })
  expect(await findAccessLink(db, token, "reset", later(29))).toBeNull()
  expect(await redeemSignInLink(db, token, later(31))).toEqual({ kind: "ended" })
})

test("for a stranger no message is written, and the answer is the same", async () => {
  const before = await db.message.count()
  const stranger = { email: "who@northwind.example", purpose: "reset" as const }
  expect(await requestAccessLink(db, secret, stranger, "f", now)).toEqual({ kind: "requested" })
  expect(await db.message.count()).toBe(before)
})

test("somebody who asks for links to a known address does not keep its owner from asking", async () => {
  const { email } = await newOwner(db, now)
  const ask = async (client: string) =>
    (await requestAccessLink(db, secret, { email, purpose: "signIn" }, client, now)).kind
  for (let i = 0; i < 5; i += 1) await ask("stranger")
  expect([await ask("stranger"), await ask("owner")]).toEqual(["tooOften", "requested"])
})

test("a new password ends sessions and other links", async () => {
  const owner = await newOwner(db, now)
  const session = await startSession(db, owner.userId, now)
  await requestAccessLink(db, secret, { email: owner.email, purpose: "reset" }, "g", now)
  const reset = await newestToken(db, secret, owner.userId, "reset")
  await requestAccessLink(db, secret, { email: owner.email, purpose: "signIn" }, "g", later(1))
  const signIn = await newestToken(db, secret, owner.userId, "signIn")

  const change = { token: reset, password: "another good one" }
  const outcome = await resetPassword(db, secret, change, "g", later(2))
  if (outcome.kind !== "changed") throw new Error(outcome.kind)
  expect(await findViewer(db, outcome.session, later(3))).toEqual(owner)
  expect(await findViewer(db, session, later(3))).toBeNull()
  expect(await redeemSignInLink(db, signIn, later(3))).toEqual({ kind: "ended" })
})

test("changing one's password asks for the old one, and signs out everywhere else", async () => {
  const owner = await newOwner(db, now)
  const elsewhere = await startSession(db, owner.userId, now)
  const change = (current: string) => changePassword(db, secret, owner, { current, next: "a new pass-phrase" }, now)
  expect(await change("wrong")).toEqual({ kind: "wrong" })
  expect(await findViewer(db, elsewhere, now)).toEqual(owner)
  const outcome = await change(password)
  if (outcome.kind !== "changed") throw new Error(outcome.kind)
  expect(await findViewer(db, outcome.session, now)).toEqual(owner)
  expect(await findViewer(db, elsewhere, now)).toBeNull()
})

/** What members were told of, and for which day. */
function told(userId: string) {
  return db.message.findMany({
    where: { userId, kind: { in: ["passwordChanged", "newSignIn"] } },
    orderBy: { dueAt: "asc" },
    select: { kind: true, happenedOn: true },
  })
}

test("a member hears of every sign-in with a browser that does not know them, and of no other", async () => {
  const { email, userId } = await newOwner(db, now)
  expect(await told(userId)).toEqual([])
  const { userId: stranger } = await newOwner(db, now)
  const signIn = (known: string[]) => signInWithPassword(db, secret, { email, password }, "k", now, known)
  const day = new Date("2026-03-02")
  expect((await signIn([stranger])).kind).toBe("signedIn")
  expect(await told(userId)).toEqual([{ kind: "newSignIn", happenedOn: day }])
  await signIn([stranger, userId])
  await signInWithPassword(db, secret, { email, password: "wrong" }, "k", now)
  expect(await told(userId)).toHaveLength(1)
  for (const known of [[], [userId]]) {
    await requestAccessLink(db, secret, { email, purpose: "signIn" }, `k${known.length}`, now)
    const link = await db.accessLink.findFirstOrThrow({ where: { userId } })
    await redeemSignInLink(db, linkToken(secret, "signIn", link.id, 1), later(known.length), known)
  }
  expect(await told(userId)).toHaveLength(2)
})

test("a member hears that the password was changed, by the day where the workspace is, and nothing of the first one", async () => {
  const { email, userId, workspaceId } = await newOwner(db, now)
  await db.workspace.update({ where: { id: workspaceId }, data: { timeZone: "Pacific/Kiritimati" } })
  await db.user.update({ where: { id: userId }, data: { passwordHash: null } })
  for (const minutes of [0, 90]) {
    await requestAccessLink(db, secret, { email, purpose: "reset" }, `l${minutes}`, later(minutes))
    const token = await newestToken(db, secret, userId, "reset")
    await resetPassword(db, secret, { token, password: "a first pass-phrase" }, "l", later(minutes))
    expect(await told(userId)).toHaveLength(minutes === 0 ? 0 : 1)
  }
  // Half past ten in London is half past midnight there.
  expect(await told(userId)).toEqual([{ kind: "passwordChanged", happenedOn: new Date("2026-03-03") }])
})

test("made-up links do not take the time of those who sign in", async () => {
  const { email, userId } = await newOwner(db, now)
  await requestAccessLink(db, secret, { email, purpose: "reset" }, "h", now)
  const token = await newestToken(db, secret, userId, "reset")
  // As many passwords are being checked as may be waiting; one more would be refused.
  const busy = Promise.allSettled(Array.from({ length: 32 }, () => verifyPassword("x", null)))
  const reset = async (given: string) =>
    (await resetPassword(db, secret, { token: given, password: "whatever it is" }, "h", now)).kind
  expect([await reset("made-up"), await reset(token)]).toEqual(["ended", "tooOften"])
  expect((await signInWithPassword(db, secret, { email, password }, "h", now)).kind).toBe("tooOften")
  await busy
  expect((await signInWithPassword(db, secret, { email, password }, "h", now)).kind).toBe("signedIn")
}, 120_000)

test("no token rests in the database", async () => {
  const { email, userId } = await newOwner(db, now)
  await requestAccessLink(db, secret, { email, purpose: "reset" }, "i", now)
  const token = await newestToken(db, secret, userId, "reset")
  const rows = await Promise.all(["AccessLink", "Message", "Event"].map((table) => sql(`SELECT * FROM "${table}"`)))
  expect(JSON.stringify(rows)).not.toContain(token)
})
