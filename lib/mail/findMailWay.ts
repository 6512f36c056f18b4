import type { Viewer } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { accountOf, unlockWorkspaceMail } from "@/lib/mail/lockWorkspaceMail"
import { presentWay, type PresentWay } from "@/lib/outbox/mailWay"

/** How mails of a workspace leave now. @param hasServer whether the installation has a mail server */
export async function findMailWay(
  db: Db,
  secret: Secret,
  hasServer: boolean,
  { workspaceId }: Pick<Viewer, "workspaceId">,
): Promise<PresentWay> {
  const { isDemo, mail } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { isDemo: true, mail: { select: { locked: true } } },
  })
  const server = mail && unlockWorkspaceMail(secret, workspaceId, mail.locked)?.server
  return presentWay(hasServer, isDemo, server ? accountOf(secret, workspaceId, server) : null)
}
