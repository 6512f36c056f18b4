import type { Organiser } from "@/lib/authority/authority"
import { Prisma } from "@/prisma/client/client"

/** From so many colleagues on, it is said how often somebody is asked. */
export const MANY_ASKED = 10

/**
 * How many colleagues each person is asked about: a table of "personId", "here" (in this cycle) and "elsewhere" (in
 * others that collect), for a query within a workspace. It goes by who is asked, never by who has answered; oneself is
 * no colleague.
 */
export function loadIn({ workspaceId }: Pick<Organiser, "workspaceId">, cycleId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT rater."personId",
      (count(*) FILTER (WHERE asking."id" = ${cycleId}::uuid))::int AS "here",
      (count(*) FILTER (WHERE asking."id" <> ${cycleId}::uuid))::int AS "elsewhere"
    FROM "Cycle" AS asking
    JOIN "Invitation" AS invitation ON invitation."cycleId" = asking."id" AND invitation."withdrawnOn" IS NULL
    JOIN "Rater" AS rater ON rater."id" = invitation."raterId"
    JOIN "Subject" AS about ON about."id" = invitation."subjectId" AND about."personId" <> rater."personId"
    WHERE asking."workspaceId" = ${workspaceId}::uuid
      AND (asking."id" = ${cycleId}::uuid OR asking."stage" = 'collecting')
    GROUP BY rater."personId"
  )`
}
