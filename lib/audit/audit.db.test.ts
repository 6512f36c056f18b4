import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import type { Finding, Ground } from "@/lib/audit/attack"
import { checkForLinks } from "@/lib/audit/checkForLinks"
import type { Stage, Truth } from "@/lib/audit/experiment"
import { attacks, embeddedAttacks } from "@/lib/audit/runAudit"
import { makeKeys } from "@/lib/audit/makeKeys"
import { compareWorlds, realChecks } from "@/lib/audit/checkRemains"
import { runExperiment } from "@/lib/audit/runExperiment"
import { runRealCycle } from "@/lib/audit/runRealCycle"
import { lookAtEverything } from "@/lib/audit/seen"
import { draftKey } from "@/lib/ballot/linkCodes"
import { makeTokens } from "@/lib/demo/makeTokens"
import { onPostgres, testDatabase } from "@/lib/db/testing/database"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"

const folder = await mkdtemp(join(tmpdir(), "parallax-audit-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function newGround(): Promise<Ground> {
  const { db, sql } = await testDatabase()
  return { db, query: sql, folder }
}

describe("a reader of the database, while forty answer and after the close", async () => {
  const { db, query: sql } = await newGround()
  const keys = await makeKeys(folder)

  /** What the audit says at each stage of the product as it is, and of mistakes that one could make. */
  const asIs: Finding[] = []
  const mutants = new Map<string, Finding[]>()

  await runExperiment(db, keys, async (stage, truth) => {
    asIs.push(...(await findings(stage, truth)))
    if (stage === "typing") {
      const draft = await db.draft.findFirstOrThrow({ include: { link: true } })
      const cycle = await db.cycle.findUniqueOrThrow({ where: { id: truth.cycleId } })
      const key = await readLinkKey(queryOf(db), keys, cycle)
      const token = (await makeTokens(db, keys, truth.cycleId)).get(draft.link.raterId)!
      const of = `WHERE "raterId" = '${draft.link.raterId}'`
      const hex = draftKey(key, { ...draft, token }).toString("hex")
      const cleared = `UPDATE "Message" SET "failure" = NULL`
      await mutate(
        "the key of a draft in the outbox",
        stage,
        truth,
        `UPDATE "Message" SET "failure" = '${hex}' ${of}`,
        cleared,
      )
      const [, { word }] = [...truth.answers][0]!
      const kind = `UPDATE "Message" SET "failure" = '${word} is kind' ${of}`
      await mutate("an answer in the outbox", stage, truth, kind, cleared)
    }
    if (stage === "submitted") {
      // The last of the ciphertext's padding: what a ballot without padding would leave off.
      await sql(`CREATE TABLE "Sealed" AS SELECT * FROM "Ballot"`)
      const unpadded = `UPDATE "Ballot" SET "ciphertext" = substring("ciphertext" from 1 for 500 + (ascii("id") % 8) * 100)`
      await mutate(
        "ballots without padding",
        stage,
        truth,
        unpadded,
        `UPDATE "Ballot" b SET "ciphertext" = s."ciphertext" FROM "Sealed" s WHERE s."id" = b."id"`,
      )
      await sql(`DROP TABLE "Sealed"`)
    }
    if (stage === "closed") {
      const sent = listed(truth.sent)
      const missing = listed(truth.raters.filter((id) => !truth.answers.has(id)))
      const linksOf = (those: string) => `"raterId" IN (SELECT "raterId" FROM "Invitation" WHERE "id" IN (${those}))`
      // As the close does it.
      const renew = `UPDATE "Invitation" SET "group" = "group"`
      const renewRaters = `UPDATE "Rater" SET "personId" = "personId"`
      const renewLinks = `UPDATE "Link" SET "cause" = "cause"`
      // What was written again in parts lies in parts, also after it is written anew: by their ids they are mixed.
      const mix = `CLUSTER "Invitation" USING "Invitation_pkey"; ${renew}`
      const mixLinks = `CLUSTER "Link" USING "Link_pkey"; ${renewLinks}`
      await mutate(
        "locks that raters left on their invitations",
        stage,
        truth,
        `SELECT 1 FROM "Invitation" WHERE "id" IN (${sent}) FOR UPDATE`,
        mix,
      )
      await mutate(
        "invitations that were written one by one",
        stage,
        truth,
        truth.raters.map((id) => `${renew} WHERE "id" = '${id}'`).join("; "),
        mix,
      )
      await mutate(
        "links that were used, in another version",
        stage,
        truth,
        `${renewLinks} WHERE ${linksOf(sent)}`,
        mixLinks,
      )
      await mutate(
        "rows that say who has sent",
        stage,
        truth,
        `INSERT INTO "Sent" SELECT i."id", l."id" FROM "Invitation" i JOIN "Link" l ON l."raterId" = i."raterId" WHERE i."id" IN (${sent}) ON CONFLICT DO NOTHING; ${renew}; ${renewLinks}`,
        `DELETE FROM "Sent"`,
      )
      await mutate(
        "days on which raters answered",
        stage,
        truth,
        `ALTER TABLE "Invitation" ADD COLUMN "submittedOn" date; UPDATE "Invitation" SET "submittedOn" = now() WHERE "id" IN (${sent}); ${renew}`,
        `ALTER TABLE "Invitation" DROP COLUMN "submittedOn"; ${mix}`,
      )
      await mutate(
        "reminders that are kept",
        stage,
        truth,
        `INSERT INTO "Message" ("id", "workspaceId", "kind", "uniqueKey", "raterId", "dueAt") SELECT i."id", "workspaceId", 'reminder', i."id"::text, i."raterId", now() FROM "Invitation" i JOIN "Cycle" c ON c."id" = "cycleId" WHERE i."id" IN (${missing}); ${renewRaters}`,
        `DELETE FROM "Message" WHERE "kind" = 'reminder'`,
      )
      await sql(`CREATE TABLE "Thanked" AS SELECT * FROM "Message" WHERE "kind" = 'thanks'`)
      await mutate(
        "thanks to those alone who answered",
        stage,
        truth,
        `DELETE FROM "Message" WHERE "kind" = 'thanks' AND "raterId" IN (SELECT "raterId" FROM "Invitation" WHERE "id" IN (${missing}))`,
        `DELETE FROM "Message" WHERE "kind" = 'thanks'; INSERT INTO "Message" SELECT * FROM "Thanked" ORDER BY "id"; ${renewRaters}`,
      )
      await sql(`DROP TABLE "Thanked"`)
      await sql(`CREATE TABLE "Kept" AS SELECT "id", "mac", "tokenHash" FROM "Link"`)
      const back = `UPDATE "Link" l SET "mac" = k."mac", "tokenHash" = k."tokenHash" FROM "Kept" k WHERE k."id" = l."id"`
      await mutate(
        "hashes that grow with the answers",
        stage,
        truth,
        `UPDATE "Link" SET "tokenHash" = CASE WHEN ${linksOf(sent)} THEN '0' ELSE 'f' END || "tokenHash"`,
        back,
      )
      await mutate(
        "codes that are equal where somebody answered",
        stage,
        truth,
        `UPDATE "Link" SET "mac" = "tokenHash" WHERE ${linksOf(sent)}; ${renewLinks}`,
        back,
      )
      await sql(`DROP TABLE "Kept"`)
    }
    if (stage === "released") {
      const of = `"cycleId" = '${truth.cycleId}' AND "group" = 'peers'`
      const [, { signature, word }] = [...truth.answers][0]!
      const scores = [...signature, 3, 3, 3]
      await mutate(
        "answers that are kept, with subject and group",
        stage,
        truth,
        `CREATE TABLE "Response" AS SELECT "subjectId", "group", '{${scores.join()}}'::int[] AS scores FROM "Invitation" WHERE ${of}`,
        `DROP TABLE "Response"`,
      )
      const record = JSON.stringify(Object.fromEntries(scores.map((score, place) => [`item${place}`, score])))
      await mutate(
        "answers in a document",
        stage,
        truth,
        `ALTER TABLE "BallotBox" ADD COLUMN "opened" jsonb; UPDATE "BallotBox" SET "opened" = '[${record}]'`,
        `ALTER TABLE "BallotBox" DROP COLUMN "opened"`,
      )
      await mutate(
        "comments that are kept beside reports",
        stage,
        truth,
        `CREATE TABLE "Comment" AS SELECT '${word} is kind' AS text`,
        `DROP TABLE "Comment"`,
      )
      await mutate(
        "a report that names a rater",
        stage,
        truth,
        `ALTER TABLE "Report" ADD COLUMN "author" uuid; UPDATE "Report" SET "author" = (SELECT "raterId" FROM "Invitation" WHERE "group" = 'peers' LIMIT 1)`,
        `ALTER TABLE "Report" DROP COLUMN "author"`,
      )
    }
  })

  function listed(ids: string[]): string {
    return ids.map((id) => `'${id}'`).join()
  }

  async function findings(stage: Stage, truth: Truth): Promise<Finding[]> {
    return checkForLinks(stage, await lookAtEverything(sql), truth)
  }

  async function mutate(name: string, stage: Stage, truth: Truth, change: string, undo: string): Promise<void> {
    for (const statement of change.split("; ")) await sql(statement)
    mutants.set(name, await findings(stage, truth))
    for (const statement of undo.split("; ")) await sql(statement)
  }

  test("finds no answer that is not published, and nobody beside one, at any stage", () => {
    expect(asIs.length).toBeGreaterThan(15)
    expect(asIs.filter(({ isBreach }) => isBreach)).toEqual([])
  })

  test.each([
    ["the key of a draft in the outbox", "try keys"],
    ["an answer in the outbox", "read plainly"],
    ["ballots without padding", "compare sizes"],
    ["answers that are kept, with subject and group", "read scores"],
    ["answers in a document", "read scores"],
    ["comments that are kept beside reports", "read plainly"],
    ["a report that names a rater", "read plainly"],
    ["locks that raters left on their invitations", "tell who answered"],
    ["invitations that were written one by one", "tell who answered"],
    ["links that were used, in another version", "tell who answered"],
    ["rows that say who has sent", "tell who answered"],
    ["days on which raters answered", "tell who answered"],
    ["reminders that are kept", "tell who answered"],
    ["thanks to those alone who answered", "tell who answered"],
    ["hashes that grow with the answers", "compare orders and pairs"],
    ["codes that are equal where somebody answered", "compare orders and pairs"],
  ])("would find %s: %s", (mutant, attack) => {
    const breaches = mutants.get(mutant)!.filter(({ isBreach }) => isBreach)
    expect(breaches.map((finding) => finding.attack)).toContain(attack)
  })
})

describe("a realistic cycle", async () => {
  const worlds = [
    await runRealCycle(await newGround(), await makeKeys(folder), 0),
    await runRealCycle(await newGround(), await makeKeys(folder), 1),
  ] as const

  test.each(realChecks)("$attacker: $attack", async (check) => {
    expect(await check.run(worlds[0], false)).toMatchObject({ isBreach: false })
    expect(await check.run(worlds[0], true)).toMatchObject({ isBreach: true })
  })

  test("leaves nothing by which two worlds that differ in who answered can be told apart", () => {
    expect(compareWorlds(worlds, false)).toMatchObject({ isBreach: false })
    expect(compareWorlds(worlds, true)).toMatchObject({ isBreach: true })
  })
})

describe("whoever acts", async () => {
  const ground = await newGround()
  const tried = onPostgres ? attacks : [...attacks, ...embeddedAttacks]

  test.each(tried)("$attacker: $attack", { timeout: 240_000 }, async (attack) => {
    expect(await attack.run(ground, false)).toMatchObject({ isBreach: false })
    expect(await attack.run(ground, true)).toMatchObject({ isBreach: true })
  })
})
