import type { Db } from "@/lib/db/database"
import { listNominated, type Nominated } from "@/lib/nomination/listNominated"
import type { Nominator } from "@/lib/nomination/nominator"
import { roleOf, type NominationRole } from "@/lib/nomination/roles"

/** A subject for whom somebody proposes raters, or approves them. */
export interface Task extends Nominated {
  role: NominationRole
  isOwn: boolean
}

/** What is theirs to do, by name of the person it is for; themselves first. */
export async function listTasks(
  db: Db,
  { personId, cycleId, rules }: Pick<Nominator, "personId" | "cycleId" | "rules">,
): Promise<Task[]> {
  const subjects = await listNominated(db, { cycleId, OR: [{ personId }, { person: { managerId: personId } }] })
  return subjects
    .flatMap((subject): Task[] => {
      const role = roleOf(personId, rules.way, subject)
      return role === null ? [] : [{ ...subject, role, isOwn: subject.personId === personId }]
    })
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
}
