import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { folded } from "@/lib/words/folded"

/** People who belong together: a team, or those who report to somebody, directly or over any number of steps. */
export type Members = { team: string } | { managerId: string; withAllBelow: boolean }

/** Their ids; without those who have left. */
export async function listMembers(db: Db, { workspaceId }: Organiser, members: Members): Promise<string[]> {
  const rows =
    "team" in members
      ? await db.$queryRaw<{ id: string }[]>`
          SELECT "id"::text FROM "Person"
          WHERE "workspaceId" = ${workspaceId}::uuid AND "leftOn" IS NULL
            AND "folded"("unit") = ${folded(members.team.trim())} AND "unit" <> ''`
      : await db.$queryRaw<{ id: string }[]>`
          WITH RECURSIVE below AS (
            SELECT "id", "leftOn" FROM "Person"
            WHERE "managerId" = ${members.managerId}::uuid AND "workspaceId" = ${workspaceId}::uuid
            UNION
            SELECT person."id", person."leftOn" FROM "Person" AS person JOIN below ON person."managerId" = below."id"
            WHERE ${members.withAllBelow}
          )
          SELECT "id"::text FROM below WHERE "leftOn" IS NULL AND "id" <> ${members.managerId}::uuid`
  return rows.map(({ id }) => id)
}

/** The largest teams of the directory, by name, for a field that offers them. */
export async function listTeams(db: Db, { workspaceId }: Organiser): Promise<string[]> {
  const teams = await db.person.groupBy({
    by: "unit",
    where: { workspaceId, leftOn: null, unit: { not: "" } },
    _count: true,
    orderBy: [{ _count: { id: "desc" } }, { unit: "asc" }],
    take: MOST_TEAMS,
  })
  return teams.map(({ unit }) => unit)
}

const MOST_TEAMS = 100
