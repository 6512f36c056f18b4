import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** Somebody who is reviewed, with as many raters as are asked; of these the group alone is known. */
export interface SizedSubject {
  id: string
  personId: string
  name: string
  raters: { group: string }[]
}

/**
 * How many are asked about each subject of a cycle, in which groups, by name; without those who were withdrawn or
 * deleted. One query, whatever their number, for what is computed over all of them.
 */
export async function listGroupSizes(
  db: Db,
  { workspaceId }: Pick<Organiser, "workspaceId">,
  cycleId: string,
): Promise<SizedSubject[]> {
  const rows = await db.$queryRaw<{ id: string; personId: string; name: string; groups: string[]; sizes: number[] }[]>`
    SELECT subject."id"::text, person."id"::text AS "personId", person."name",
      coalesce(array_agg(asked."group" ORDER BY asked."group") FILTER (WHERE asked."group" IS NOT NULL), '{}') AS "groups",
      coalesce(array_agg(asked.size ORDER BY asked."group") FILTER (WHERE asked."group" IS NOT NULL), '{}') AS "sizes"
    FROM "Subject" AS subject
    JOIN "Cycle" AS cycle ON cycle."id" = subject."cycleId" AND cycle."workspaceId" = ${workspaceId}::uuid
    JOIN "Person" AS person ON person."id" = subject."personId"
    LEFT JOIN (
      SELECT invitation."subjectId", invitation."group", count(*)::int AS size
      FROM "Invitation" AS invitation
      JOIN "Rater" AS rater ON rater."id" = invitation."raterId" AND rater."personId" IS NOT NULL
      WHERE invitation."cycleId" = ${cycleId}::uuid AND invitation."withdrawnOn" IS NULL
      GROUP BY invitation."subjectId", invitation."group"
    ) AS asked ON asked."subjectId" = subject."id"
    WHERE subject."cycleId" = ${cycleId}::uuid
    GROUP BY subject."id", person."id"
    ORDER BY person."sortName", subject."id"`
  return rows.map(({ groups, sizes, ...subject }) => {
    const raters = groups.flatMap((group, index) => Array.from({ length: sizes[index]! }, () => ({ group })))
    return { ...subject, raters }
  })
}
