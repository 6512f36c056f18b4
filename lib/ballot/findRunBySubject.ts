import { ORGANISERS } from "@/lib/authority/viewer"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"

/** Whether whom a review is about is among those who organise it; by the address, and a coach is none of them. */
export async function findRunBySubject(db: Db, { subjectId }: RaterLink): Promise<boolean> {
  const { person } = await db.subject.findUniqueOrThrow({
    where: { id: subjectId },
    select: { person: { select: { email: true, workspaceId: true } } },
  })
  return (await db.user.count({ where: { ...person, ...ORGANISERS } })) > 0
}
