import type { Coach, May } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Letterhead } from "@/lib/workspace/letterhead"

/** Whoever takes something along that stands on the workspace's paper: a member, or the reader of a released report. */
type Recipient = Coach | (May<"read"> & { workspaceId: string })

/** What the paper says of the organisation. */
export async function findLetterhead(db: Db, { workspaceId }: Recipient): Promise<Letterhead> {
  return db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true, logo: { select: { content: true, width: true, height: true } } },
  })
}
