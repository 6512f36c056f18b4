import type { Db } from "@/lib/db/database"
import type { Outcome } from "@/lib/mail/outcome"

/**
 * Writes down what became of claimed messages, all at once. A claim that has outlived its lease belongs to another worker
 * by now: its message is left alone.
 */
export async function recordOutcomes(db: Db, outcomes: Outcome[]): Promise<void> {
  // Ids are given twice, so that their rows are looked up by them, however many there are.
  await markLinks(db, outcomes)
  await markNominationLinks(db, outcomes)
  const changed = outcomes.flatMap(({ claim, row }) => (row ? [{ id: claim.id, claimed: claim.attempts, ...row }] : []))
  if (changed.length > 0) {
    await db.$executeRaw`
      UPDATE "Message" SET "attempts" = "new"."attempts", "dueAt" = "new"."dueAt", "sentOn" = "new"."sentOn",
        "failedOn" = "new"."failedOn", "failure" = "new"."failure"
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS "new"("id" uuid, "claimed" integer, "attempts" integer,
        "dueAt" timestamp, "sentOn" date, "failedOn" date, "failure" text)
      WHERE "Message"."id" = ANY(${changed.map(({ id }) => id)}::uuid[]) AND "Message"."id" = "new"."id"
        AND "Message"."attempts" = "new"."claimed" AND "Message"."sentOn" IS NULL AND "Message"."failedOn" IS NULL`
  }
  const gone = outcomes.flatMap(({ claim, row }) => (row ? [] : [claim]))
  if (gone.length > 0) {
    await db.$executeRaw`
      DELETE FROM "Message"
      USING unnest(${gone.map(({ id }) => id)}::uuid[], ${gone.map(({ attempts }) => attempts)}::integer[])
        AS "gone"("id", "claimed")
      WHERE "Message"."id" = "gone"."id" AND "attempts" = "claimed" AND "sentOn" IS NULL AND "failedOn" IS NULL`
  }
}

/** Notes the first day of each kind, for raters to see how their links were handled, and the last day one was sent again. */
async function markLinks(db: Db, outcomes: Outcome[]): Promise<void> {
  const links = outcomes.flatMap(({ link }) => link ?? [])
  if (links.length === 0) return
  await db.$executeRaw`
    UPDATE "Link" SET "deliveredOn" = coalesce("Link"."deliveredOn", "new"."deliveredOn"),
      "laidOn" = coalesce("Link"."laidOn", "new"."laidOn"), "sentAgainOn" = coalesce("new"."sentAgainOn", "Link"."sentAgainOn")
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      AS "new"("id" uuid, "deliveredOn" date, "laidOn" date, "sentAgainOn" date)
    WHERE "Link"."id" = ANY(${links.map(({ id }) => id)}::uuid[]) AND "Link"."id" = "new"."id" AND ("new"."sentAgainOn" IS NOT NULL
      OR ("Link"."deliveredOn" IS NULL AND "new"."deliveredOn" IS NOT NULL)
      OR ("Link"."laidOn" IS NULL AND "new"."laidOn" IS NOT NULL))`
}

/** Notes whose link to propose or approve lies in the mailbox now; one that is there for a message is there for all. */
async function markNominationLinks(db: Db, outcomes: Outcome[]): Promise<void> {
  const laid = outcomes.flatMap(({ claim, fate, row }) =>
    fate === "laid" && row ? [{ id: claim.id, day: row.sentOn }] : [],
  )
  if (laid.length === 0) return
  await db.$executeRaw`
    UPDATE "Nominator" SET "laidOn" = "new"."day"
    FROM jsonb_to_recordset(${JSON.stringify(laid)}::jsonb) AS "new"("id" uuid, "day" date)
    JOIN "Message" ON "Message"."id" = "new"."id"
    WHERE "Nominator"."id" = "Message"."nominatorId" AND "Nominator"."laidOn" IS NULL`
}
