import type { Organiser } from "@/lib/authority/authority"
import type { Showing } from "@/lib/cycle/anonymousPart"
import type { Db } from "@/lib/db/database"
import type { RaterGroup } from "@/lib/questionnaire/schema"

/** How far the people of a draft are chosen, in numbers. */
export interface SetUp {
  subjects: number
  /** Subjects about whom too few are asked for a report that shows something. */
  unfinished: number
  invitations: number
  /** People who are asked, each once. */
  raters: number
}

/** Counts what is chosen in a draft. */
export async function findSetUp(
  db: Db,
  { workspaceId }: Organiser,
  { id: cycleId, questionnaire, threshold }: { id: string } & Showing,
): Promise<SetUp> {
  const ofKind = (kind: RaterGroup["kind"]) =>
    questionnaire.groups.filter((group) => group.kind === kind).map(({ id }) => id)
  const [anonymous, identified] = [ofKind("anonymous"), ofKind("identified")]
  const [needed, least] = anonymous.length > 0 ? [anonymous, threshold] : [identified, 1]
  const [row] = await db.$queryRaw<SetUp[]>`
    WITH asked AS (
      SELECT invitation."subjectId", invitation."raterId", invitation."group"
      FROM "Invitation" AS invitation
      JOIN "Rater" AS rater ON rater."id" = invitation."raterId" AND rater."personId" IS NOT NULL
      WHERE invitation."cycleId" = ${cycleId}::uuid AND invitation."withdrawnOn" IS NULL
    ), enough AS (
      SELECT "subjectId" FROM asked WHERE "group" = ANY(${needed}::text[])
      GROUP BY "subjectId" HAVING count(*) >= ${least}
    )
    SELECT count(*)::int AS "subjects",
      (count(*) FILTER (WHERE subject."id" NOT IN (SELECT "subjectId" FROM enough)))::int AS "unfinished",
      (SELECT count(*)::int FROM asked) AS "invitations",
      (SELECT count(DISTINCT "raterId")::int FROM asked) AS "raters"
    FROM "Subject" AS subject
    JOIN "Cycle" AS cycle ON cycle."id" = subject."cycleId" AND cycle."workspaceId" = ${workspaceId}::uuid
    WHERE subject."cycleId" = ${cycleId}::uuid`
  return row!
}
