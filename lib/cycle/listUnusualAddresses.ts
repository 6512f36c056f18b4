import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { listUsualDomains } from "@/lib/people/listUsualDomains"

/** Who is asked in a cycle at an address outside the usual domains of the workspace, each once, by name. */
export async function listUnusualAddresses(
  db: Db,
  organiser: Organiser,
  cycleId: string,
): Promise<{ name: string; email: string }[]> {
  const usual = await listUsualDomains(db, organiser)
  return db.$queryRaw`
    SELECT person."name", person."email" FROM "Person" AS person
    WHERE person."workspaceId" = ${organiser.workspaceId}::uuid
      AND split_part(person."email", '@', 2) <> ALL(${usual}::text[])
      AND person."id" IN (
        SELECT rater."personId"
        FROM "Rater" AS rater JOIN "Invitation" AS invitation ON invitation."raterId" = rater."id"
        WHERE rater."cycleId" = ${cycleId}::uuid AND invitation."withdrawnOn" IS NULL
      )
    ORDER BY person."sortName", person."id"`
}
