import type { Viewer } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { accountOf } from "@/lib/mail/lockWorkspaceMail"
import { readWorkspaceMail } from "@/lib/mail/readWorkspaceMail"
import type { Contact } from "@/lib/mail/workspaceMail"
import { presentWay, type PresentWay } from "@/lib/outbox/mailWay"

/** How mails of a workspace leave now. @param hasServer whether the installation has a mail server */
export async function findMailWay(
  db: Db,
  secret: Secret,
  hasServer: boolean,
  within: Pick<Viewer, "workspaceId">,
): Promise<PresentWay> {
  return (await findSender(db, secret, hasServer, within)).way
}

/** The same, and whom raters may ask, as mails say; null where nobody is named. */
export async function findSender(
  db: Db,
  secret: Secret,
  hasServer: boolean,
  within: Pick<Viewer, "workspaceId">,
): Promise<{ way: PresentWay; contact: Contact | null }> {
  const { isDemo, mail } = await readWorkspaceMail(db, secret, within)
  const { server, contact } = mail
  const account = server && accountOf(secret, within.workspaceId, server)
  return { way: presentWay(hasServer, isDemo, account), contact }
}
