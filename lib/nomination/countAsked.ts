import type { Organiser } from "@/lib/authority/authority"
import { loadIn } from "@/lib/cycle/countLoad"
import type { Db } from "@/lib/db/database"

/** About how many colleagues somebody is asked, or proposed, in this cycle, and with those that collect. */
export interface AskedCount {
  here: number
  all: number
}

/** The same of each of these people; who is asked nothing is not in it. */
export async function countAsked(
  db: Db,
  { workspaceId }: Pick<Organiser, "workspaceId">,
  cycleId: string,
  personIds: string[],
): Promise<Map<string, AskedCount>> {
  const rows = await db.$queryRaw<{ personId: string; here: number; all: number }[]>`
    SELECT "personId"::text, sum("here")::int AS "here", sum("here" + "elsewhere")::int AS "all"
    FROM (
      SELECT "personId", "here", "elsewhere" FROM ${loadIn({ workspaceId }, cycleId)} AS load
      UNION ALL
      SELECT proposal."personId", 1, 0
      FROM "Proposal" AS proposal
      JOIN "Subject" AS subject ON subject."id" = proposal."subjectId" AND subject."cycleId" = ${cycleId}::uuid
    ) AS asking
    WHERE "personId" = ANY(${personIds}::uuid[])
    GROUP BY "personId"`
  return new Map(rows.map(({ personId, here, all }) => [personId, { here, all }]))
}
