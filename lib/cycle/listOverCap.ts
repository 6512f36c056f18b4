import type { Organiser } from "@/lib/authority/authority"
import { loadIn } from "@/lib/cycle/countLoad"
import type { Db } from "@/lib/db/database"

/** Who is asked in a cycle about more colleagues than its cap allows, most asked first; nobody, where it has none. */
export async function listOverCap(
  db: Db,
  organiser: Organiser,
  cycleId: string,
): Promise<{ personId: string; name: string; here: number; mostAsked: number }[]> {
  return db.$queryRaw`
    SELECT person."id"::text AS "personId", person."name", load."here", cycle."mostAsked"
    FROM "Cycle" AS cycle
    JOIN ${loadIn(organiser, cycleId)} AS load ON load."here" > cycle."mostAsked"
    JOIN "Person" AS person ON person."id" = load."personId"
    WHERE cycle."id" = ${cycleId}::uuid AND cycle."workspaceId" = ${organiser.workspaceId}::uuid
    ORDER BY load."here" DESC, person."sortName", person."id"`
}
