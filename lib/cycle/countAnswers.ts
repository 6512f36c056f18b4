import type { Organiser } from "@/lib/authority/authority"
import type { SubjectFilter } from "@/lib/cycle/overview"
import { remindedOn } from "@/lib/cycle/reminder"
import { LAST_DAYS } from "@/lib/cycle/risk"
import { cyclesOf } from "@/lib/cycle/scope"
import { matchSelf } from "@/lib/authority/matchSelf"
import { nobodyBut } from "@/lib/authority/ownReview"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import { dayIn, daysBetween } from "@/lib/words/day"
import { searchedWords } from "@/lib/words/folded"
import { Prisma } from "@/prisma/client/client"

/** What of a collecting cycle its lists are counted by. */
export interface Counted {
  cycleId: string
  groups: RaterGroup[]
  threshold: number
  daysLeft: number
  today: Date
  /** Whether a row of "Person" is the organiser, whose own review no list contains. */
  self: Prisma.Sql
  /** The subject that the organiser is; null where they are not reviewed in this cycle. */
  ownId: string | null
}

/** A collecting cycle of the organiser's; null where there is none. */
export async function findCounted(db: Db, organiser: Organiser, cycleId: string, now: Date): Promise<Counted | null> {
  const cycle = await db.cycle.findFirst({
    where: { ...cyclesOf(organiser), id: cycleId, stage: "collecting" },
    select: {
      questionnaire: true,
      threshold: true,
      deadline: true,
      subjects: { where: { person: nobodyBut(organiser) }, select: { id: true } },
    },
  })
  if (!cycle) return null
  const today = dayIn(organiser.timeZone, now)
  return {
    cycleId,
    groups: storedQuestionnaire(cycle.questionnaire).groups,
    threshold: cycle.threshold,
    daysLeft: daysBetween(today, cycle.deadline!),
    today,
    self: matchSelf(organiser),
    ownId: cycle.subjects[0]?.id ?? null,
  }
}

/**
 * The state of each invitation about others than the organiser, for a `WITH`: whose, about whom, and what it counts as.
 * Who was deleted is missing to nobody: they are not asked any more, and what they had sent counts.
 */
export function askedOf({ cycleId, self, ownId }: Counted): Prisma.Sql {
  // A reminder, or its failing, may be due to the organiser's own review alone.
  const told = ownId === null ? Prisma.empty : Prisma.sql`AND "kind" = 'invitation'`
  return Prisma.sql`
    "failed" AS (
      SELECT DISTINCT "raterId" FROM "Message"
      WHERE "cycleId" = ${cycleId}::uuid AND "raterId" IS NOT NULL AND "failedOn" IS NOT NULL ${told}
    ),
    "asked" AS (
      SELECT
        "Invitation"."id", "Invitation"."subjectId", "Invitation"."raterId", "Invitation"."group",
        "withdrawnOn" IS NOT NULL AS "isWithdrawn",
        "withdrawnOn" IS NULL AND "Declined"."invitationId" IS NOT NULL AS "isDeclined",
        "withdrawnOn" IS NULL AND "Declined"."invitationId" IS NULL AND "Sent"."invitationId" IS NOT NULL AS "isAnswered",
        "withdrawnOn" IS NULL AND "Declined"."invitationId" IS NULL AND "Sent"."invitationId" IS NULL
          AND "Rater"."personId" IS NOT NULL AS "isMissing",
        "failed"."raterId" IS NOT NULL AS "isUnreachable"
      FROM "Invitation"
      JOIN "Rater" ON "Rater"."id" = "Invitation"."raterId"
      JOIN "Subject" ON "Subject"."id" = "Invitation"."subjectId"
      JOIN "Person" ON "Person"."id" = "Subject"."personId" AND NOT ${self}
      LEFT JOIN "Sent" ON "Sent"."invitationId" = "Invitation"."id"
      LEFT JOIN "Declined" ON "Declined"."invitationId" = "Invitation"."id"
      LEFT JOIN "failed" ON "failed"."raterId" = "Invitation"."raterId"
      WHERE "Invitation"."cycleId" = ${cycleId}::uuid
    )`
}

/** A line for each subject but the organiser, for a `WITH`: `risk.ts` in SQL. */
export function standingOf(counted: Counted): Prisma.Sql {
  const { cycleId, self, groups, threshold: k, daysLeft } = counted
  const anonymous = groups.filter(({ kind }) => kind === "anonymous").map(({ id }) => id)
  // Left to the database, the order of a line's groups would follow how their rows lie, and so who has answered.
  const order = groups.map(({ id }) => id)
  const isLate = daysLeft < LAST_DAYS
  return Prisma.sql`
    ${askedOf(counted)},
    "groups" AS (
      SELECT
        "subjectId", "group", "group" = ANY(${anonymous}) AS "isAnonymous",
        (count(*) FILTER (WHERE NOT "isWithdrawn"))::int AS "invited",
        (count(*) FILTER (WHERE "isAnswered"))::int AS "answered",
        (count(*) FILTER (WHERE "isDeclined"))::int AS "declined",
        (count(*) FILTER (WHERE "isWithdrawn"))::int AS "withdrawn",
        (count(*) FILTER (WHERE "isMissing"))::int AS "missing",
        (count(*) FILTER (WHERE "isMissing" AND "isUnreachable"))::int AS "unreachable",
        (count(*) FILTER (WHERE "isAnswered" OR "isMissing"))::int AS "reach"
      FROM "asked" GROUP BY "subjectId", "group"
    ),
    "sums" AS (
      SELECT
        "subjectId",
        sum("invited")::int AS "invited", sum("answered")::int AS "answered", sum("declined")::int AS "declined",
        sum("withdrawn")::int AS "withdrawn", sum("missing")::int AS "missing", sum("unreachable")::int AS "unreachable",
        json_agg(json_build_object(
          'group', "group", 'invited', "invited", 'answered', "answered", 'declined', "declined",
          'withdrawn', "withdrawn", 'missing', "missing") ORDER BY array_position(${order}, "group")) AS "groups",
        bool_or("isAnonymous" AND "invited" > 0) AS "hasAnonymous",
        bool_or("isAnonymous" AND "reach" >= ${k}) AS "hasLarge",
        coalesce(sum(${k} - "answered") FILTER (
          WHERE "isAnonymous" AND "reach" >= ${k} AND "answered" < ${k} AND ("reach" = ${k} OR ${isLate})), 0)::int AS "neededOfLarge",
        coalesce(sum("reach") FILTER (WHERE "isAnonymous" AND "reach" < ${k}), 0)::int AS "restReach",
        coalesce(sum("answered") FILTER (WHERE "isAnonymous" AND "reach" < ${k}), 0)::int AS "restAnswered"
      FROM "groups" GROUP BY "subjectId"
    ),
    "standing" AS (
      SELECT
        "Subject"."id", "Subject"."coachId", "Subject"."unit",
        "Person"."name", "Person"."sortName", "Person"."searchText", "User"."name" AS "coach",
        coalesce("invited", 0) AS "invited", coalesce("answered", 0) AS "answered", coalesce("declined", 0) AS "declined",
        coalesce("withdrawn", 0) AS "withdrawn", coalesce("missing", 0) AS "missing",
        coalesce("unreachable", 0) AS "unreachable", coalesce("sums"."groups", '[]'::json) AS "groups",
        CASE
          WHEN NOT coalesce("hasAnonymous", false) THEN 'none'
          WHEN NOT "hasLarge" AND "restReach" < ${k} THEN 'tooFew'
          WHEN "neededOfLarge" + "neededOfRest" > 0 THEN 'atRisk'
          ELSE 'none'
        END AS "level",
        CASE
          WHEN NOT "hasLarge" AND "restReach" < ${k} THEN ${k} - "restReach"
          ELSE coalesce("neededOfLarge" + "neededOfRest", 0)
        END AS "needed"
      FROM "Subject"
      JOIN "Person" ON "Person"."id" = "Subject"."personId" AND NOT ${self}
      LEFT JOIN "User" ON "User"."id" = "Subject"."coachId"
      LEFT JOIN (
        SELECT *, CASE
          WHEN "restReach" >= ${k} AND "restAnswered" < ${k} AND ("restReach" = ${k} OR ${isLate}) THEN ${k} - "restAnswered"
          ELSE 0
        END AS "neededOfRest" FROM "sums"
      ) AS "sums" ON "sums"."subjectId" = "Subject"."id"
      WHERE "Subject"."cycleId" = ${cycleId}::uuid
    )`
}

/**
 * Whether somebody was reminded today; always not, for an organiser who is reviewed: it may have been because of their own
 * review. @param raterId of a line of the query
 */
export function isReminded({ ownId, today }: Counted, raterId: Prisma.Sql): Prisma.Sql {
  if (ownId !== null) return Prisma.sql`false`
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Message" WHERE "uniqueKey" = 'reminder:' || ${raterId}::text || ${remindedOn(today)})`
}

/** What of "standing" a filter takes. */
export const IN_FILTER: Record<SubjectFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  atRisk: Prisma.sql`"level" <> 'none'`,
  missing: Prisma.sql`"missing" > 0`,
  complete: Prisma.sql`"missing" = 0`,
  noCoach: Prisma.sql`"coachId" IS NULL`,
  unreachable: Prisma.sql`"unreachable" > 0`,
}

/** Whether "searchText" has every word of the search, whatever its case and accents. */
export function isFound(search: string): Prisma.Sql {
  const words = searchedWords(search)
  if (words.length === 0) return Prisma.sql`true`
  return Prisma.join(
    words.map((word) => Prisma.sql`position(${word} IN "searchText") > 0`),
    " AND ",
  )
}
