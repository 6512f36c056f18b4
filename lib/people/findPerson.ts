import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { PERSON, type PersonRow } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"
import type { Stage } from "@/prisma/client/enums"

/** A person, with what deleting them would reach into. */
export interface FoundPerson extends PersonRow {
  /** The cycles that review them. */
  reviews: { id: string; name: string; stage: Stage }[]
  /** How many invitations they have, and how many people report to them. */
  invitations: number
  reports: number
}

export async function findPerson(db: Db, organiser: Organiser, personId: string): Promise<FoundPerson | null> {
  const person = await db.person.findFirst({
    where: { id: personId, ...peopleOf(organiser) },
    select: {
      ...PERSON,
      reviews: { select: { cycle: { select: { id: true, name: true, stage: true } } } },
      raters: { select: { _count: { select: { invitations: true } } } },
      _count: { select: { manages: true } },
    },
  })
  if (!person) return null
  const { reviews, raters, _count, ...rest } = person
  return {
    ...rest,
    reviews: reviews.map(({ cycle }) => cycle),
    invitations: raters.reduce((sum, rater) => sum + rater._count.invitations, 0),
    reports: _count.manages,
  }
}
