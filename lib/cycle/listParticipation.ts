import type { Organiser } from "@/lib/authority/authority"
import { findCounted, standingOf } from "@/lib/cycle/countAnswers"
import type { GroupCount } from "@/lib/cycle/overview"
import type { Db } from "@/lib/db/database"

/** How one group of those who are asked about somebody stands, and who of it is missing. */
export interface GroupParticipation extends GroupCount {
  subject: string
  unit: string
  /** By name. */
  names: string[]
}

/** How many subjects are read at once. */
export const SUBJECTS_AT_ONCE = 200

/**
 * Participation by subject and group, without the organiser, in portions by name of the subject; null when the organiser
 * has no such collecting cycle, an empty list after the last portion.
 */
export async function listParticipation(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  portion: number,
  now: Date,
): Promise<GroupParticipation[] | null> {
  const counted = await findCounted(db, organiser, cycleId, now)
  if (!counted) return null
  const order = counted.groups.map(({ id }) => id)
  return db.$queryRaw<GroupParticipation[]>`
    WITH ${standingOf(counted)},
    "portion" AS (
      SELECT "id", "name", "unit", "sortName" FROM "standing"
      ORDER BY "sortName", "id" LIMIT ${SUBJECTS_AT_ONCE} OFFSET ${portion * SUBJECTS_AT_ONCE}
    )
    SELECT
      "portion"."name" AS "subject", "portion"."unit", "groups"."group", "invited", "answered", "declined", "withdrawn",
      "missing",
      ARRAY(
        SELECT "Person"."name" FROM "asked"
        JOIN "Rater" ON "Rater"."id" = "asked"."raterId" JOIN "Person" ON "Person"."id" = "Rater"."personId"
        WHERE "asked"."subjectId" = "portion"."id" AND "asked"."group" = "groups"."group" AND "isMissing"
        ORDER BY "Person"."sortName", "Person"."id"
      ) AS "names"
    FROM "portion" JOIN "groups" ON "groups"."subjectId" = "portion"."id"
    ORDER BY "portion"."sortName", "portion"."id", array_position(${order}::text[], "groups"."group")`
}
