import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"
import { recordEvent } from "@/lib/log/recordEvent"
import { isNumberTaken } from "@/lib/people/addPerson"
import { lockDirectory } from "@/lib/people/lockDirectory"
import { reportsTo } from "@/lib/people/managers"
import { moveLinks } from "@/lib/people/moveLinks"
import type { PersonInput } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"
import { dayIn } from "@/lib/words/day"

export type PersonEdit =
  | { kind: "changed" }
  | { kind: "gone" }
  /** The address is somebody else's already. */
  | { kind: "taken" }
  /** The number is somebody else's already. */
  | { kind: "numberTaken" }
  /** The manager is not in the directory, perhaps since a moment ago. */
  | { kind: "managerGone" }
  /** The manager reports, perhaps over several steps, to this very person. */
  | { kind: "loop" }

/** Changes what the directory says of somebody. With another address they get new links, and the old ones end. */
export async function editPerson(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  personId: string,
  person: PersonInput,
  now: Date,
): Promise<PersonEdit> {
  return transact(db, async (tx) => {
    await lockDirectory(tx, organiser)
    const where = peopleOf(organiser)
    const rows = await tx.person.findMany({ where, select: { id: true, email: true, managerId: true, leftOn: true } })
    const managers = new Map(rows.map(({ id, managerId }) => [id, managerId]))
    if (!managers.has(personId)) return { kind: "gone" }
    if (person.managerId !== null) {
      if (!managers.has(person.managerId)) return { kind: "managerGone" }
      if (reportsTo(managers, person.managerId, personId)) return { kind: "loop" }
    }
    if (rows.some(({ id, email }) => email === person.email && id !== personId)) return { kind: "taken" }
    if (await isNumberTaken(tx, organiser, person.number, personId)) return { kind: "numberTaken" }
    const { email: before, leftOn } = rows.find(({ id }) => id === personId)!
    const { hasLeft, ...told } = person
    const data = { ...told, leftOn: hasLeft ? (leftOn ?? dayIn(organiser.timeZone, now)) : null }
    await tx.person.update({ where: { id: personId }, data })
    if (before !== person.email) {
      await moveLinks(tx, keys, organiser, [{ personId, from: before, to: person.email }], now)
    }
    await recordEvent(tx, organiser, { kind: "person.changed", about: { person: personId } }, now)
    return { kind: "changed" }
  })
}
