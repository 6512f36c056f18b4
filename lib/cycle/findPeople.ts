import type { Organiser } from "@/lib/authority/authority"
import type { Transaction } from "@/lib/db/database"

export interface FoundPerson {
  id: string
  name: string
  /** Null where they have none, or one who has left. */
  managerId: string | null
}

/** These people of the organiser's directory; null if one of them is not in it. */
export async function findPeople(
  tx: Transaction,
  { workspaceId }: Organiser,
  ids: string[],
): Promise<FoundPerson[] | null> {
  const people = await tx.person.findMany({
    where: { id: { in: ids }, workspaceId },
    select: { id: true, name: true, manager: { select: { id: true, leftOn: true } } },
  })
  if (people.length !== new Set(ids).size) return null
  return people.map(({ id, name, manager }) => {
    return { id, name, managerId: manager && manager.leftOn === null ? manager.id : null }
  })
}
