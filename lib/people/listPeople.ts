import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { PERSON, type PersonRow } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"

/** The workspace's directory, by name. */
export async function listPeople(db: Db, organiser: Organiser): Promise<PersonRow[]> {
  return db.person.findMany({
    where: peopleOf(organiser),
    select: PERSON,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
}
