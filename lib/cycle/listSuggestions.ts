import type { Organiser } from "@/lib/authority/authority"
import { loadIn } from "@/lib/cycle/countLoad"
import { SET_UP_STAGES } from "@/lib/cycle/stages"
import { managerGroup } from "@/lib/cycle/suggestion"
import type { Asked } from "@/lib/cycle/writeInvitations"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"
import { Prisma } from "@/prisma/client/client"

/** So many peers, and so many direct reports, are suggested about one person: a team may have hundreds. */
const MOST_SUGGESTED = 12

export interface Suggested extends Asked {
  name: string
}

/** About whom, and as what; all of a draft, where nothing is said. */
export interface SuggestedPlace {
  subjectIds?: string[]
  group?: string
}

/**
 * Whom to ask in a draft, going by who reports to whom: each subject's manager, who reports to the same manager, and who
 * reports to them. Leaves out who is asked about them or proposed already, who has left, groups that the questionnaire does not
 * have, and who would be asked more often than the cycle's cap allows. Of many, those who are asked least come first.
 */
export async function listSuggestions(
  db: Db,
  organiser: Pick<Organiser, "workspaceId">,
  cycleId: string,
  place: SuggestedPlace = {},
): Promise<Suggested[]> {
  const suggested = await suggestedIn(db, organiser, cycleId, place)
  if (!suggested) return []
  return db.$queryRaw<Suggested[]>`
    SELECT "subjectId"::text, "personId"::text, "group", "name" FROM ${suggested} AS suggested
    ORDER BY "sortName", "personId", "subjectId"`
}

/** How many the lines of reporting suggest for a whole draft. @returns group id → number */
export async function countSuggestions(db: Db, organiser: Organiser, cycleId: string): Promise<Record<string, number>> {
  const suggested = await suggestedIn(db, organiser, cycleId, {})
  if (!suggested) return {}
  const rows = await db.$queryRaw<{ group: string; count: number }[]>`
    SELECT "group", count(*)::int AS "count" FROM ${suggested} AS suggested GROUP BY "group"`
  return Object.fromEntries(rows.map(({ group, count }) => [group, count]))
}

/** The same as a table, for a query; null where there is no such draft. */
async function suggestedIn(
  db: Db,
  organiser: Pick<Organiser, "workspaceId">,
  cycleId: string,
  place: SuggestedPlace,
): Promise<Prisma.Sql | null> {
  const { workspaceId } = organiser
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId, stage: { in: SET_UP_STAGES } },
    select: { questionnaire: true, mostAsked: true },
  })
  if (!cycle) return null
  const { groups } = storedQuestionnaire(cycle.questionnaire)
  const has = (id: string | undefined) =>
    groups.some((group) => group.id === id) && (place.group ?? id) === id ? (id ?? null) : null
  const subjects = place.subjectIds ? Prisma.sql`AND subject."id" = ANY(${place.subjectIds}::uuid[])` : Prisma.empty
  // The same few are not suggested about everybody of a large team: equals come in an order of each subject's own.
  return Prisma.sql`(
    WITH reviewed AS (
      SELECT subject."id", person."id" AS "personId", person."managerId"
      FROM "Subject" AS subject JOIN "Person" AS person ON person."id" = subject."personId"
      WHERE subject."cycleId" = ${cycleId}::uuid ${subjects}
    ), likely AS (
      SELECT reviewed."id" AS "subjectId", reviewed."managerId" AS "personId", ${has(managerGroup(groups))}::text AS "group"
      FROM reviewed WHERE reviewed."managerId" <> reviewed."personId"
      UNION ALL
      SELECT reviewed."id", peer."id", ${has("peers")}::text
      FROM reviewed JOIN "Person" AS peer ON peer."managerId" = reviewed."managerId"
      WHERE peer."id" NOT IN (reviewed."personId", reviewed."managerId")
      UNION ALL
      SELECT reviewed."id", report."id", ${has("reports")}::text
      FROM reviewed JOIN "Person" AS report ON report."managerId" = reviewed."personId"
      WHERE report."id" <> reviewed."personId" AND report."id" IS DISTINCT FROM reviewed."managerId"
    ), fitting AS (
      SELECT likely.*, person."name", person."sortName", coalesce(load."here", 0) AS "here",
        row_number() OVER (
          PARTITION BY likely."subjectId", likely."group"
          ORDER BY coalesce(load."here", 0), md5(likely."subjectId"::text || person."id"::text)
        ) AS place
      FROM likely
      JOIN "Person" AS person ON person."id" = likely."personId" AND person."leftOn" IS NULL
      LEFT JOIN ${loadIn(organiser, cycleId)} AS load ON load."personId" = person."id"
      WHERE likely."group" IS NOT NULL
        AND (${cycle.mostAsked}::int IS NULL OR coalesce(load."here", 0) < ${cycle.mostAsked}::int)
        AND NOT EXISTS (
          SELECT 1 FROM "Invitation" AS invitation JOIN "Rater" AS rater ON rater."id" = invitation."raterId"
          WHERE invitation."subjectId" = likely."subjectId" AND rater."personId" = person."id"
        )
        AND NOT EXISTS (
          SELECT 1 FROM "Proposal" AS proposal
          WHERE proposal."subjectId" = likely."subjectId" AND proposal."personId" = person."id"
        )
    ), counted AS (
      SELECT fitting.*, row_number() OVER (PARTITION BY "personId" ORDER BY place, "subjectId") AS turn
      FROM fitting WHERE place <= ${MOST_SUGGESTED}
    )
    SELECT * FROM counted WHERE ${cycle.mostAsked}::int IS NULL OR "here" + turn <= ${cycle.mostAsked}::int
  )`
}
