import { ORGANISERS } from "@/lib/authority/viewer"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"

/** Whether whom a review is about is among those who organise it; a coach is none of them. */
export async function findRunBySubject(db: Db, { subjectId }: RaterLink): Promise<boolean> {
  const { person } = await db.subject.findUniqueOrThrow({
    where: { id: subjectId },
    select: { person: { select: { id: true, email: true, workspaceId: true } } },
  })
  const { id, email, workspaceId } = person
  const isThem = { OR: [{ email }, { ties: { some: { personId: id } } }] }
  return (await db.user.count({ where: { workspaceId, ...isThem, ...ORGANISERS } })) > 0
}
