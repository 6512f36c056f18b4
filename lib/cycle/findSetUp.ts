import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** How far the people of a draft are chosen, in numbers. */
export interface SetUp {
  subjects: number
  /** About whom nobody but themselves is asked. */
  withoutRaters: number
  invitations: number
  /** People who are asked, each once. */
  raters: number
}

/** Counts what is chosen in a draft. @param selfGroups ids of the groups in which subjects answer themselves */
export async function findSetUp(
  db: Db,
  { workspaceId }: Organiser,
  cycleId: string,
  selfGroups: string[],
): Promise<SetUp> {
  const [row] = await db.$queryRaw<SetUp[]>`
    WITH asked AS (
      SELECT invitation."subjectId", invitation."raterId", invitation."group" = ANY(${selfGroups}::text[]) AS "isSelf"
      FROM "Invitation" AS invitation
      JOIN "Rater" AS rater ON rater."id" = invitation."raterId" AND rater."personId" IS NOT NULL
      JOIN "Cycle" AS cycle ON cycle."id" = invitation."cycleId" AND cycle."workspaceId" = ${workspaceId}::uuid
      WHERE invitation."cycleId" = ${cycleId}::uuid AND invitation."withdrawnOn" IS NULL
    )
    SELECT count(*)::int AS "subjects",
      (count(*) FILTER (WHERE subject."id" NOT IN (SELECT "subjectId" FROM asked WHERE NOT "isSelf")))::int AS "withoutRaters",
      (SELECT count(*)::int FROM asked) AS "invitations",
      (SELECT count(DISTINCT "raterId")::int FROM asked) AS "raters"
    FROM "Subject" AS subject
    JOIN "Cycle" AS cycle ON cycle."id" = subject."cycleId" AND cycle."workspaceId" = ${workspaceId}::uuid
    WHERE subject."cycleId" = ${cycleId}::uuid`
  return row!
}
