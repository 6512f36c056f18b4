import { OF_SELF } from "@/lib/authority/ownReview"
import type { Db } from "@/lib/db/database"
import type { Proposed } from "@/lib/nomination/roles"
import type { NominationState } from "@/prisma/client/enums"
import type { Prisma } from "@/prisma/client/client"

/** A subject for whom raters are proposed. */
export interface Nominated extends Proposed {
  subjectId: string
  cycleId: string
  name: string
  email: string
  ties: { userId: string }[]
  state: NominationState
  sentBackWord: string
  /** How many are proposed and not approved. */
  proposed: number
}

/** The subjects of cycles for whom raters are proposed, by name. @param which of them, beside those without nomination */
export async function listNominated(db: Db, which: Prisma.SubjectWhereInput): Promise<Nominated[]> {
  const subjects = await db.subject.findMany({
    where: { AND: [{ nomination: { not: "without" } }, which] },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    select: NOMINATED,
  })
  return subjects.map(asNominated)
}

/** What is selected of such a subject. */
export const NOMINATED = {
  id: true,
  cycleId: true,
  nomination: true,
  sentBackWord: true,
  person: {
    select: { ...OF_SELF, id: true, name: true, manager: { select: { id: true, name: true, leftOn: true } } },
  },
  _count: { select: { proposals: true } },
} as const satisfies Prisma.SubjectSelect

export function asNominated({
  id: subjectId,
  cycleId,
  nomination: state,
  sentBackWord,
  person,
  _count,
}: Prisma.SubjectGetPayload<{ select: typeof NOMINATED }>): Nominated {
  return {
    subjectId,
    cycleId,
    personId: person.id,
    name: person.name,
    email: person.email,
    ties: person.ties,
    managerId: person.manager?.leftOn === null ? person.manager.id : null,
    state,
    sentBackWord,
    proposed: _count.proposals,
  }
}
