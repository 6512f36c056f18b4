import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { editPerson, type PersonEdit } from "@/lib/people/editPerson"
import { findPerson } from "@/lib/people/findPerson"

/** Changes nothing of somebody but their address, by the act that changes addresses: they get new links, and the old ones end. */
export async function correctAddress(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  personId: string,
  email: string,
  now: Date,
): Promise<{ kind: "unchanged" } | PersonEdit> {
  const person = await findPerson(db, organiser, personId)
  if (!person) return { kind: "gone" }
  if (person.email === email) return { kind: "unchanged" }
  const { name, external, unit, number, leftOn, manager } = person
  const told = { name, external, unit, number, hasLeft: leftOn !== null, managerId: manager?.id ?? null }
  return editPerson(db, keys, organiser, personId, { ...told, email }, now)
}
