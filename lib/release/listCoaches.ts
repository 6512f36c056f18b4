import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Member } from "@/lib/release/releaseState"

/** Whoever can be a coach: all who sign in to the workspace. */
export async function listCoaches(db: Db, { workspaceId }: Organiser): Promise<Member[]> {
  const users = await db.user.findMany({
    where: { workspaceId },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return users.map(({ id, name }) => ({ userId: id, name }))
}
