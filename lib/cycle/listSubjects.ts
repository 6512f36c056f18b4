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
      person: { select: PERSON },
      invitations: {
        // Who was deleted while it collected is nameless, and nobody's rater any more.
        where: { withdrawnOn: null, rater: { person: { isNot: null } } },
        orderBy: [{ rater: { person: { name: "asc" } } }, { id: "asc" }],
        select: { id: true, group: true, rater: { select: { person: { select: PERSON } } } },
      },
    },
  })
  return subjects.map(({ id, person, invitations }) => ({
    id,
    personId: person.id,
    name: person.name,
    email: person.email,
    raters: invitations.map((invitation) => {
      const rater = invitation.rater.person!
      return {
        invitationId: invitation.id,
        personId: rater.id,
        name: rater.name,
        email: rater.email,
        group: invitation.group,
      }
    }),
  }))
}

const PERSON = { id: true, name: true, email: true } as const
