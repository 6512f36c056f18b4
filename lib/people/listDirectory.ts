import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { DirectoryPerson } from "@/lib/people/matching"
import { peopleOf } from "@/lib/people/scope"

/** Everybody of the directory, for comparing a list with it. */
export async function listDirectory(db: Db, organiser: Organiser): Promise<DirectoryPerson[]> {
  const rows = await db.person.findMany({
    where: peopleOf(organiser),
    select: {
      id: true,
      name: true,
      email: true,
      number: true,
      unit: true,
      external: true,
      managerId: true,
      leftOn: true,
    },
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
  })
  return rows.map(({ leftOn, ...person }) => ({ ...person, hasLeft: leftOn !== null }))
}
