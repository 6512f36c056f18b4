import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** Who was reviewed or asked in a cycle and has left since, so that another like it goes without them; by name. */
export async function listLeftOut(
  db: Db,
  { workspaceId }: Organiser,
  cycleId: string,
): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw`
    SELECT person."id"::text, person."name" FROM "Person" AS person
    WHERE person."workspaceId" = ${workspaceId}::uuid AND person."leftOn" IS NOT NULL AND (
      person."id" IN (SELECT "personId" FROM "Subject" WHERE "cycleId" = ${cycleId}::uuid)
      OR person."id" IN (
        SELECT rater."personId"
        FROM "Rater" AS rater JOIN "Invitation" AS invitation ON invitation."raterId" = rater."id"
        WHERE rater."cycleId" = ${cycleId}::uuid AND invitation."withdrawnOn" IS NULL
      )
    )
    ORDER BY person."sortName", person."id"`
}
