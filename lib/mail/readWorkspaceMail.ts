import type { Viewer } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { unlockWorkspaceMail } from "@/lib/mail/lockWorkspaceMail"
import { NOTHING_SET, type WorkspaceMail } from "@/lib/mail/workspaceMail"

/** What is set of the mail of a workspace, the password too, for what makes something of it that may be shown. */
export async function readWorkspaceMail(
  db: Db,
  secret: Secret,
  { workspaceId }: Pick<Viewer, "workspaceId">,
): Promise<{ isDemo: boolean; mail: WorkspaceMail }> {
  const { isDemo, mail } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { isDemo: true, mail: { select: { locked: true } } },
  })
  return { isDemo, mail: (mail && unlockWorkspaceMail(secret, workspaceId, mail.locked)) ?? NOTHING_SET }
}
