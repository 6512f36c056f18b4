import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { ReviewSubject } from "@/lib/cycle/subjects"
import type { Db } from "@/lib/db/database"

/** Who is reviewed in a cycle and who is asked about them, by name; without those who were withdrawn. */
export async function listSubjects(db: Db, organiser: Organiser, cycleId: string): Promise<ReviewSubject[]> {
  const subjects = await db.subject.findMany({
    where: { cycleId, cycle: cyclesOf(organiser) },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      person: { select: { id: true, name: true, email: true } },
      invitations: {
        where: { withdrawnOn: null },
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: { id: true, group: true, person: { select: { id: true, name: true, email: true } } },
      },
    },
  })
  return subjects.map(({ id, person, invitations }) => ({
    id,
    personId: person.id,
    name: person.name,
    email: person.email,
    raters: invitations.map((rater) => ({
      invitationId: rater.id,
      personId: rater.person.id,
      name: rater.person.name,
      email: rater.person.email,
      group: rater.group,
    })),
  }))
}
