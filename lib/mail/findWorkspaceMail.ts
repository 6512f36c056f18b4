import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { unlockWorkspaceMail } from "@/lib/mail/lockWorkspaceMail"
import { NOTHING_SET, type WorkspaceMail } from "@/lib/mail/workspaceMail"

/** What is set of the mail of a workspace, the password too: it goes to a mail server, and never to a page. */
export async function findWorkspaceMail(db: Db, secret: Secret, { workspaceId }: Owner): Promise<WorkspaceMail> {
  const row = await db.workspaceMail.findUnique({ where: { workspaceId }, select: { locked: true } })
  return (row && unlockWorkspaceMail(secret, workspaceId, row.locked)) ?? NOTHING_SET
}
