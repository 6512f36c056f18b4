import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { linkToken } from "@/lib/access/token"
import { checkForLinks, type Finding } from "@/lib/audit/checkForLinks"
import type { Stage, Truth } from "@/lib/audit/experiment"
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
  if (stage === "closed") {
    const sent = listed([...truth.answers.keys()])
    const missing = listed(truth.raters.filter((id) => !truth.answers.has(id)))
    // As the close does it.
    const renew = `UPDATE "Invitation" SET "group" = "group"`
    await mutate(
      "locks that raters left on their invitations",
      stage,
      truth,
      `SELECT 1 FROM "Invitation" WHERE "id" IN (${sent}) FOR UPDATE`,
      renew,
    )
    await mutate(
      "invitations that were written one by one",
      stage,
      truth,
      truth.raters.map((id) => `${renew} WHERE "id" = '${id}'`).join("; "),
      renew,
    )
    await mutate(
      "rows that say who has sent",
      stage,
      truth,
      `INSERT INTO "Sent" SELECT "id" FROM "Invitation" WHERE "id" IN (${sent}) ON CONFLICT DO NOTHING; ${renew}`,
      `DELETE FROM "Sent"`,
    )
    await mutate(
      "days on which raters answered",
      stage,
      truth,
      `ALTER TABLE "Invitation" ADD COLUMN "submittedOn" date; UPDATE "Invitation" SET "submittedOn" = now() WHERE "id" IN (${sent}); ${renew}`,
      `ALTER TABLE "Invitation" DROP COLUMN "submittedOn"`,
    )
    await mutate(
      "reminders that are kept",
      stage,
      truth,
      `INSERT INTO "Message" ("id", "workspaceId", "kind", "uniqueKey", "invitationId", "dueAt") SELECT i."id", "workspaceId", 'reminder', i."id"::text, i."id", now() FROM "Invitation" i JOIN "Cycle" c ON c."id" = "cycleId" WHERE i."id" IN (${missing}); ${renew}`,
      `DELETE FROM "Message" WHERE "kind" = 'reminder'`,
    )
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
      `ALTER TABLE "Report" ADD COLUMN "author" uuid; UPDATE "Report" SET "author" = (SELECT "personId" FROM "Invitation" WHERE "group" = 'peers' LIMIT 1)`,
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
  await sql(undo)
}

test("an insider with the whole database finds no answer that is not published, and nobody beside one, at any stage", () => {
  expect(asIs.length).toBeGreaterThan(15)
  expect(asIs.filter(({ isLink }) => isLink)).toEqual([])
})

test.each([
  ["a token in the outbox", "try keys"],
  ["an answer in the outbox", "read plainly"],
  ["ballots without padding", "compare sizes"],
  ["answers that are kept, with subject and group", "read scores"],
  ["answers in a document", "read scores"],
  ["comments that are kept beside reports", "read plainly"],
  ["a report that names a rater", "read plainly"],
  ["locks that raters left on their invitations", "tell who answered"],
  ["invitations that were written one by one", "tell who answered"],
  ["rows that say who has sent", "tell who answered"],
  ["days on which raters answered", "tell who answered"],
  ["reminders that are kept", "tell who answered"],
])("%s would be found: %s", (mutant, attack) => {
  const links = mutants.get(mutant)!.filter(({ isLink }) => isLink)
  expect(links.map((finding) => finding.attack)).toContain(attack)
})
