import type { Organiser } from "@/lib/authority/authority"
import { loadIn } from "@/lib/cycle/countLoad"
import type { Db } from "@/lib/db/database"

/** About how many colleagues each of these people is asked, in a cycle and in others that collect, by person. */
export async function listAsked(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  personIds: string[],
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ personId: string; asked: number }[]>`
    SELECT load."personId"::text, load."here" + load."elsewhere" AS "asked"
    FROM ${loadIn(organiser, cycleId)} AS load WHERE load."personId" = ANY(${personIds}::uuid[])`
  return new Map(rows.map(({ personId, asked }) => [personId, asked]))
}
