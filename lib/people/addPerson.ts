import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { lockDirectory } from "@/lib/people/lockDirectory"
import type { PersonInput } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"
import { dayIn } from "@/lib/words/day"

export type PersonAddition =
  | { kind: "added"; personId: string }
  /** The address is somebody's already. */
  | { kind: "taken" }
  /** The number is somebody's already. */
  | { kind: "numberTaken" }
  /** The manager is not in the directory, perhaps since a moment ago. */
  | { kind: "managerGone" }

/** Adds somebody to the directory. */
export async function addPerson(db: Db, organiser: Organiser, person: PersonInput, now: Date): Promise<PersonAddition> {
  return transact(db, async (tx) => {
    await lockDirectory(tx, organiser)
    const { managerId, number, hasLeft, ...told } = person
    if (managerId !== null) {
      const manager = await tx.person.findFirst({
        where: { id: managerId, ...peopleOf(organiser) },
        select: { id: true },
      })
      if (!manager) return { kind: "managerGone" }
    }
    if (await isNumberTaken(tx, organiser, number)) return { kind: "numberTaken" }
    const id = randomUUID()
    const leftOn = hasLeft ? dayIn(organiser.timeZone, now) : null
    const data = { ...told, id, managerId, number, leftOn, workspaceId: organiser.workspaceId }
    const { count } = await tx.person.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) return { kind: "taken" }
    await recordEvent(tx, organiser, { kind: "person.added", about: { person: id } }, now)
    return { kind: "added", personId: id }
  })
}

/** Whether a number is that of somebody else. @param personId whose number it may be */
export async function isNumberTaken(
  tx: Transaction,
  organiser: Organiser,
  number: string | null,
  personId?: string,
): Promise<boolean> {
  if (number === null) return false
  const other = personId === undefined ? {} : { id: { not: personId } }
  return (await tx.person.count({ where: { ...peopleOf(organiser), number, ...other } })) > 0
}
