import type { Organiser } from "@/lib/authority/authority"
import type { Transaction } from "@/lib/db/database"

/** These people of the organiser's directory; null if one of them is not in it. */
export async function findPeople(
  tx: Transaction,
  { workspaceId }: Organiser,
  ids: string[],
): Promise<{ id: string; managerId: string | null }[] | null> {
  const people = await tx.person.findMany({
    where: { id: { in: ids }, workspaceId },
    select: { id: true, managerId: true },
  })
  return people.length === new Set(ids).size ? people : null
}
