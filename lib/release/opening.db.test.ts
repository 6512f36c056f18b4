import { databaseKeys } from "@/lib/keys/testing/keys"
import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, closedCycle, northwind, reportToken } from "@/lib/demo/testing/northwind"
import { codeOf } from "@/lib/release/code"
import { findReleasedReport } from "@/lib/release/findReleasedReport"
import { forgetOldCodes } from "@/lib/release/forgetOldCodes"
import { openingSeal } from "@/lib/release/openingSeal"
import { openReleasedReport } from "@/lib/release/openReleasedReport"
import type { Proof } from "@/lib/release/reader"
import { redeemCode } from "@/lib/release/redeemCode"
import { releaseReports } from "@/lib/release/releaseReports"
import { requestCode } from "@/lib/release/requestCode"
import { withdrawRelease } from "@/lib/release/withdrawRelease"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date("2026-03-02T09:00:00Z")
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const nothing: Proof = { seal: null, viewer: null }

/** Reports of two people, Dana and Mei, released to them. */
async function releasedReports() {
  const world = await northwind(db, keys, now)
  const { owner } = world
  const names = ["Dana Okafor", "Mei Lin"]
  const { cycleId, subjects } = await closedCycle(db, keys, world, now, aboutDana(now, { subjects: names }))
  await releaseReports(db, secret, owner, cycleId, { whose: "all", to: "subject" }, now)
  const [dana, mei] = await Promise.all(
    names.map(async (name) => {
      const subjectId = idOf(subjects, name)
      const token = reportToken(secret, subjectId)
      const { subject } = await db.report.findFirstOrThrow({
        where: { subjectId },
        select: { subject: { select: { person: true } } },
      })
      const open = (proof: Partial<Proof>, at = now) =>
        openReleasedReport(db, secret, token, { ...nothing, ...proof }, at)
      return { token, open, person: subject.person, released: (await findReleasedReport(db, token))! }
    }),
  )
  return { owner, dana: dana!, mei: mei! }
}

// ── What opens it

test("a link alone opens nothing, and says neither whose report it is nor where to", async () => {
  const { dana } = await releasedReports()
  expect(await dana.open({})).toEqual({ kind: "locked", ...dana.released })
  const known = JSON.stringify([dana.released, await dana.open({})])
  expect(Object.keys(dana.released).toSorted()).toEqual(["reportId", "subjectId", "tokenHash", "workspaceId"])
  for (const secretOf of [dana.person.name, dana.person.email]) expect(known).not.toContain(secretOf)
})

test("the seal of the right code opens its own link until its end, and no other", async () => {
  const { dana, mei } = await releasedReports()
  const seal = openingSeal(secret, dana.released.tokenHash, later(60))
  const opened = await dana.open({ seal })
  expect(opened).toMatchObject({
    kind: "open",
    reader: { ...dana.released, subjectName: dana.person.name, subjectEmail: dana.person.email, timeZone: "UTC" },
  })
  expect(opened.kind === "open" && opened.reader.facts.format).toBe("parallax-report-2")
  expect((await mei.open({ seal })).kind).toBe("locked")
  expect((await dana.open({ seal }, later(60))).kind).toBe("locked")
  expect((await dana.open({ seal: openingSeal(randomBytes(32), dana.released.tokenHash, later(60)) })).kind).toBe(
    "locked",
  )
})

test("signed in with the subject's address in the same workspace, and only so, one needs no code", async () => {
  const { owner, dana, mei } = await releasedReports()
  const { email, workspaceId } = dana.person
  expect((await dana.open({ viewer: { email, workspaceId } })).kind).toBe("open")
  expect((await mei.open({ viewer: { email, workspaceId } })).kind).toBe("locked")
  expect((await dana.open({ viewer: owner })).kind).toBe("locked")
  const elsewhere = await releasedReports()
  expect((await dana.open({ viewer: { email, workspaceId: elsewhere.owner.workspaceId } })).kind).toBe("locked")
})

test("a link that leads nowhere, or whose release was taken back, opens nothing with any proof", async () => {
  const { owner, dana } = await releasedReports()
  const seal = openingSeal(secret, dana.released.tokenHash, later(60))
  const viewer = dana.person
  expect(await openReleasedReport(db, secret, "x".repeat(43), { seal, viewer }, now)).toEqual({ kind: "none" })
  await withdrawRelease(db, owner, dana.released.reportId, now)
  expect(await dana.open({ seal, viewer })).toEqual({ kind: "none" })
})

// ── The code

/** Dana's report, with a code that was asked for. */
async function withCode() {
  const { owner, dana, mei } = await releasedReports()
  const { released } = dana
  expect(await requestCode(db, secret, released, now)).toEqual({ kind: "requested" })
  const { id } = await db.reportCode.findFirstOrThrow({ where: { reportId: released.reportId } })
  const code = codeOf(secret, id)
  const wrong = code === "123456" ? "654321" : "123456"
  const tryCode = async (digits: string, at = now) => (await redeemCode(db, secret, released, digits, at)).kind
  return { owner, dana, released, other: mei.released, code, wrong, tryCode }
}

test("the right code gives a seal that opens the report for half a day", async () => {
  const { dana, released, code } = await withCode()
  const redeemed = await redeemCode(db, secret, released, code, now)
  if (redeemed.kind !== "right") throw new Error(redeemed.kind)
  expect((await dana.open({ seal: redeemed.seal }, later(12 * 60 - 1))).kind).toBe("open")
  expect((await dana.open({ seal: redeemed.seal }, later(12 * 60))).kind).toBe("locked")
})

test("a code opens once: of two that use it at the same time, one wins", async () => {
  const { code, tryCode } = await withCode()
  const outcomes = await Promise.all([tryCode(code), tryCode(code)])
  expect(outcomes.toSorted()).toEqual(["right", "wrong"])
  expect(await tryCode(code)).toBe("wrong")
})

test("a code of one report opens no other", async () => {
  const { code, other } = await withCode()
  expect(await redeemCode(db, secret, other, code, now)).toEqual({ kind: "wrong" })
})

test("a code is good for a quarter of an hour", async () => {
  const { code, tryCode } = await withCode()
  expect(await tryCode(code, later(15))).toBe("wrong")
  await forgetOldCodes(db, later(14))
  expect(await tryCode(code, later(14))).toBe("right")
})

test("codes whose time is over are forgotten", async () => {
  const { released } = await withCode()
  await forgetOldCodes(db, later(15))
  expect(await db.reportCode.count({ where: { reportId: released.reportId } })).toBe(0)
})

test("after five wrong tries a code is worth nothing", async () => {
  const { code, wrong, tryCode } = await withCode()
  for (let time = 0; time < 5; time += 1) expect(await tryCode(wrong)).toBe("wrong")
  expect(await tryCode(code)).toBe("wrong")
})

test("codes can be tried twenty times an hour, and sent five times", async () => {
  const { released, wrong, tryCode } = await withCode()
  const send = async () => (await requestCode(db, secret, released, now)).kind
  for (let time = 1; time < 5; time += 1) expect(await send()).toBe("requested")
  expect(await send()).toBe("tooOften")
  for (let time = 0; time < 20; time += 1) await tryCode(wrong)
  expect(await tryCode(wrong)).toBe("tooOften")
  expect(await tryCode(wrong, later(61))).toBe("wrong")
})

test("no code rests in the database", async () => {
  const { released, code } = await withCode()
  const rows = [
    await db.reportCode.findMany({ where: { reportId: released.reportId } }),
    await db.message.findMany({ where: { reportId: released.reportId } }),
    await db.event.findMany({ where: { workspaceId: released.workspaceId } }),
  ]
  expect(JSON.stringify(rows)).not.toContain(code)
})
