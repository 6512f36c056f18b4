import type { Db } from "@/lib/db/database"
import { NormsSchema, type WorkspaceNorms } from "@/lib/report/norms"

/** The newest norms of a workspace and a questionnaire, and when they were made. */
export async function findNewestNorms(
  db: Db,
  workspaceId: string,
  questionnaireKey: string,
): Promise<{ norms: WorkspaceNorms; createdAt: Date } | null> {
  const row = await db.norms.findFirst({
    where: { workspaceId, questionnaireKey },
    orderBy: [{ createdAt: "desc" }, { subjects: "desc" }],
    select: { subjects: true, document: true, createdAt: true },
  })
  if (!row) return null
  const { subjects, document, createdAt } = row
  return { norms: { ...NormsSchema.parse(document), subjects }, createdAt }
}
