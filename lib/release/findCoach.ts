import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** The coach of a subject, by its id; null where there is none, or no such subject. */
export async function findCoach(db: Db, { workspaceId }: Organiser, subjectId: string): Promise<string | null> {
  const subject = await db.subject.findFirst({
    where: { id: subjectId, cycle: { workspaceId } },
    select: { coachId: true },
  })
  return subject?.coachId ?? null
}
