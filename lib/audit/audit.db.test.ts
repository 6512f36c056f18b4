import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/token"
import { checkForLinks, type Finding } from "@/lib/audit/checkForLinks"
import { ownersOf, type Stage, type Truth } from "@/lib/audit/experiment"
import { runExperiment } from "@/lib/audit/runExperiment"
import { lookAtEverything } from "@/lib/audit/seen"
import { testDatabase } from "@/lib/db/testing/database"

const { db, sql } = await testDatabase()
const secret = randomBytes(32)

/** What the audit says at each stage of the product as it is, and of mistakes that one could make. */
const asIs: Finding[] = []
const mutants = new Map<string, Finding[]>()

await runExperiment(db, secret, async (stage, truth) => {
  asIs.push(...(await findings(stage, truth)))
  if (stage === "typing") {
    const { id } = await db.invitation.findFirstOrThrow({ where: { cycleId: truth.cycleId, draft: { isNot: null } } })
    const token = linkToken(secret, "invitation", id, 1)
    await mutate(
      "a token in the outbox",
      stage,
      truth,
      `UPDATE "Message" SET "failure" = '${token}' WHERE "invitationId" = '${id}'`,
      `UPDATE "Message" SET "failure" = NULL`,
    )
    const [, { word }] = [...truth.answers][0]!
    await mutate(
      "an answer in the outbox",
      stage,
      truth,
      `UPDATE "Message" SET "failure" = '${word} is kind' WHERE "invitationId" = '${id}'`,
      `UPDATE "Message" SET "failure" = NULL`,
    )
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
  if (stage === "released") {
    const arrival = await responsesInOrderOfArrival(truth)
    const values = arrival.map((id, index) => `('${id}'::uuid, ${index + 1})`).join(", ")
    const numbered = `ALTER TABLE "Response" ADD COLUMN "number" int; UPDATE "Response" r SET "number" = v.n FROM (VALUES ${values}) v(id, n) WHERE v.id = r."id"`
    await mutate("an id that counts", stage, truth, numbered, `ALTER TABLE "Response" DROP COLUMN "number"`)
    const timed = `ALTER TABLE "Response" ADD COLUMN "createdAt" timestamptz; UPDATE "Response" r SET "createdAt" = '2026-03-02'::timestamptz + v.n * interval '7 minutes' FROM (VALUES ${values}) v(id, n) WHERE v.id = r."id"`
    await mutate("a time of creation", stage, truth, timed, `ALTER TABLE "Response" DROP COLUMN "createdAt"`)
    const inOrder = `CREATE TABLE "Kept" AS SELECT * FROM "Response"; TRUNCATE "Response"; INSERT INTO "Response" SELECT k.* FROM "Kept" k JOIN (VALUES ${values}) v(id, n) ON v.id = k."id" ORDER BY v.n; DROP TABLE "Kept"`
    await mutate("rows in order of arrival", stage, truth, inOrder, "SELECT 1")
    const named = `ALTER TABLE "Comment" ADD COLUMN "author" uuid; UPDATE "Comment" SET "author" = (SELECT "personId" FROM "Invitation" WHERE "group" = 'peers' LIMIT 1)`
    await mutate("an author beside a comment", stage, truth, named, `ALTER TABLE "Comment" DROP COLUMN "author"`)
  }
})

async function findings(stage: Stage, truth: Truth): Promise<Finding[]> {
  return checkForLinks(stage, await lookAtEverything(sql), truth)
}

async function mutate(name: string, stage: Stage, truth: Truth, change: string, undo: string): Promise<void> {
  for (const statement of change.split("; ")) await sql(statement)
  mutants.set(name, await findings(stage, truth))
  await sql(undo)
}

async function responsesInOrderOfArrival(truth: Truth): Promise<string[]> {
  const owners = [...ownersOf(await lookAtEverything(sql), truth)]
  const responses = new Set(
    (await db.response.findMany({ where: { cycleId: truth.cycleId }, select: { id: true } })).map(({ id }) => id),
  )
  return [...truth.answers.keys()].flatMap((invitationId) =>
    owners.filter(([id, owner]) => owner === invitationId && responses.has(id)).map(([id]) => id),
  )
}

test("an insider with the whole database finds no link between an answer and an invitee, at any stage", () => {
  expect(asIs.length).toBeGreaterThan(15)
  expect(asIs.filter(({ isLink }) => isLink)).toEqual([])
})

test.each([
  ["a token in the outbox", "try keys"],
  ["an answer in the outbox", "read plainly"],
  ["ballots without padding", "compare sizes"],
  ["an id that counts", "match by order"],
  ["a time of creation", "match by order"],
  ["rows in order of arrival", "match by order"],
  ["an author beside a comment", "read plainly"],
])("%s would be found: %s", (mutant, attack) => {
  const links = mutants.get(mutant)!.filter(({ isLink }) => isLink)
  expect(links.map((finding) => finding.attack)).toContain(attack)
})
