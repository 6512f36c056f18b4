import type { Viewer } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { unlockWorkspaceMail } from "@/lib/mail/lockWorkspaceMail"
import type { Contact } from "@/lib/mail/workspaceMail"

/** Whom raters of a workspace may ask, as its mails say; null where nobody is named. */
export async function findContact(db: Db, secret: Secret, { workspaceId }: Viewer): Promise<Contact | null> {
  const row = await db.workspaceMail.findUnique({ where: { workspaceId }, select: { locked: true } })
  return (row && unlockWorkspaceMail(secret, workspaceId, row.locked)?.contact) ?? null
}
