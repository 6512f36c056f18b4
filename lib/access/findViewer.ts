import type { SessionKey } from "@/lib/access/session"
import type { Viewer } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"

/** The user of a session, if the session has not ended. */
export async function findViewer(db: Db, { sessionId }: SessionKey, now: Date): Promise<Viewer | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, expiresAt: { gt: now } },
    select: { user: { select: VIEWER } },
  })
  if (!session) return null
  const { id, workspace, ...rest } = session.user
  return { userId: id, ...rest, workspaceName: workspace.name, timeZone: workspace.timeZone }
}

const VIEWER = {
  id: true,
  workspaceId: true,
  role: true,
  name: true,
  email: true,
  workspace: { select: { name: true, timeZone: true } },
} as const
