import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { lockDirectory } from "@/lib/people/lockDirectory"
import type { PersonInput } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"

export type PersonAddition =
  | { kind: "added"; personId: string }
  /** The address is somebody's already. */
  | { kind: "taken" }
  /** The manager is not in the directory, perhaps since a moment ago. */
  | { kind: "managerGone" }

/** Adds somebody to the directory. */
export async function addPerson(db: Db, organiser: Organiser, person: PersonInput, now: Date): Promise<PersonAddition> {
  return transact(db, async (tx) => {
    await lockDirectory(tx, organiser)
    const { managerId } = person
    if (managerId !== null) {
      const manager = await tx.person.findFirst({
        where: { id: managerId, ...peopleOf(organiser) },
        select: { id: true },
      })
      if (!manager) return { kind: "managerGone" }
    }
    const id = randomUUID()
    const data = { ...person, id, workspaceId: organiser.workspaceId }
    const { count } = await tx.person.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) return { kind: "taken" }
    await recordEvent(tx, organiser, { kind: "person.added", about: { person: id } }, now)
    return { kind: "added", personId: id }
  })
}
