import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { lockDirectory } from "@/lib/people/lockDirectory"
import { reportsTo } from "@/lib/people/managers"
import type { PastedPerson } from "@/lib/people/paste"
import { peopleOf } from "@/lib/people/scope"

export interface PeopleImport {
  added: number
  /** Whose address was known already. */
  changed: number
  /** Addresses given for managers that nobody has. */
  unknownManagers: string[]
  /** Addresses of people who keep the manager they had, since the one of the list reports to them. */
  loops: string[]
}

/** Adds pasted people; addresses that are known already get the new name and, where given, manager and unit. */
export async function importPeople(
  db: Db,
  organiser: Organiser,
  people: PastedPerson[],
  now: Date,
): Promise<PeopleImport> {
  const { workspaceId } = organiser
  return transact(
    db,
    async (tx) => {
      await lockDirectory(tx, organiser)
      const data = people.map(({ name, email }) => ({ id: randomUUID(), workspaceId, name, email }))
      const { count: added } = await tx.person.createMany({ data, skipDuplicates: true })
      const rows = await tx.person.findMany({
        where: peopleOf(organiser),
        select: { id: true, email: true, managerId: true },
      })
      const ids = new Map(rows.map(({ id, email }) => [email, id]))
      const managers = new Map(rows.map(({ id, managerId }) => [id, managerId]))
      const unknownManagers = new Set<string>()
      const loops: string[] = []
      for (const { name, email, managerEmail, unit } of people) {
        const id = ids.get(email)!
        const managerId = managerEmail === null ? undefined : ids.get(managerEmail)
        if (managerEmail !== null && managerId === undefined) unknownManagers.add(managerEmail)
        const isLoop = managerId !== undefined && reportsTo(managers, managerId, id)
        if (isLoop) loops.push(email)
        const canHave = managerId !== undefined && !isLoop
        if (canHave) managers.set(id, managerId)
        const change = { name, ...(canHave && { managerId }), ...(unit !== null && { unit }) }
        await tx.person.update({ where: { id }, data: change })
      }
      const changed = people.length - added
      await recordEvent(tx, organiser, { kind: "people.imported", about: { added, changed } }, now)
      return { added, changed, unknownManagers: [...unknownManagers], loops }
    },
    LONG,
  )
}
