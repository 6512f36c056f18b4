import type { Organiser } from "@/lib/authority/authority"
import type { Transaction } from "@/lib/db/database"

/**
 * Ties members to the people who had their addresses until now; part of `moveLinks`, through which every change of an address
 * goes. Nobody makes a stranger of themselves, or of somebody else, by another address under People.
 *
 * @param left who gets another address, and which one they had
 */
export async function keepTies(
  tx: Transaction,
  { workspaceId }: Pick<Organiser, "workspaceId">,
  left: { personId: string; from: string }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Tie" ("userId", "personId")
    SELECT "User"."id", list."person"
    FROM unnest(
      ${left.map(({ personId }) => personId)}::uuid[], ${left.map(({ from }) => from)}::text[]
    ) AS list("person", "from")
    JOIN "User" ON "User"."email" = list."from" AND "User"."workspaceId" = ${workspaceId}::uuid
    ON CONFLICT DO NOTHING`
}
