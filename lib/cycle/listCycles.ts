import { matchSelf } from "@/lib/authority/matchSelf"
import type { Organiser } from "@/lib/authority/authority"
import { STAGES_BY_URGENCY } from "@/lib/cycle/stages"
import type { Db } from "@/lib/db/database"
import { placeOf, type Page } from "@/lib/words/pages"
import type { Stage } from "@/prisma/client/enums"

export interface CycleSummary {
  id: string
  name: string
  stage: Stage
  deadline: Date | null
  /** On which a draft launches by itself. */
  launchDay: Date | null
  closedAt: Date | null
  subjects: number
  /** Without those who were withdrawn, and, while it collects, without those who are asked about the organiser. */
  invited: number
  /** Of the same; once it is closed: whose ballots were counted, which the public ballot box says. */
  answered: number
}

const ROWS = 30

/** A page of the cycles of the organiser's workspace: those that need attention first, and the newest of each stage. */
export async function listCycles(db: Db, organiser: Organiser, wanted = 1): Promise<Page<CycleSummary>> {
  const { workspaceId } = organiser
  const count = await db.cycle.count({ where: { workspaceId } })
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.$queryRaw<CycleSummary[]>`
    WITH "shown" AS (
      SELECT "id", "name", "stage"::text, "deadline", "closedAt", "createdAt" FROM "Cycle"
      WHERE "workspaceId" = ${workspaceId}::uuid
      ORDER BY array_position(${STAGES_BY_URGENCY}::text[], "stage"::text), "createdAt" DESC, "id" LIMIT ${ROWS} OFFSET ${skip}
    ),
    "own" AS (
      SELECT "Subject"."id" FROM "Subject" JOIN "Person" ON "Person"."id" = "Subject"."personId"
      WHERE "Subject"."cycleId" IN (SELECT "id" FROM "shown" WHERE "stage" = 'collecting') AND ${matchSelf(organiser)}
    ),
    "asked" AS (
      SELECT
        "Invitation"."cycleId", (count(*) FILTER (WHERE "withdrawnOn" IS NULL))::int AS "invited",
        count("Sent"."invitationId")::int AS "sent"
      FROM "Invitation" LEFT JOIN "Sent" ON "Sent"."invitationId" = "Invitation"."id"
      WHERE "Invitation"."cycleId" IN (SELECT "id" FROM "shown")
        AND "Invitation"."subjectId" NOT IN (SELECT "id" FROM "own")
      GROUP BY "Invitation"."cycleId"
    )
    SELECT
      "shown"."id"::text, "shown"."name", "shown"."stage", "shown"."deadline", "shown"."closedAt",
      (SELECT "day" FROM "LaunchPlan" WHERE "cycleId" = "shown"."id" AND "stopped" IS NULL) AS "launchDay",
      (SELECT count(*) FROM "Subject" WHERE "cycleId" = "shown"."id")::int AS "subjects",
      coalesce("asked"."invited", 0) AS "invited",
      coalesce((SELECT cardinality("receipts") FROM "BallotBox" WHERE "cycleId" = "shown"."id"), "asked"."sent", 0) AS "answered"
    FROM "shown" LEFT JOIN "asked" ON "asked"."cycleId" = "shown"."id"
    ORDER BY array_position(${STAGES_BY_URGENCY}::text[], "shown"."stage"), "shown"."createdAt" DESC, "shown"."id"`
  return { rows, count, page, pages }
}
