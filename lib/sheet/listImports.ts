import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"

/** The lists that this user has begun to take over, the newest first. */
export async function listImports(
  db: Db,
  { workspaceId, userId }: Organiser,
  cycleId: string | null,
): Promise<{ id: string; fileName: string; createdAt: Date }[]> {
  return db.import.findMany({
    where: { workspaceId, userId, cycleId },
    select: { id: true, fileName: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 5,
  })
}
