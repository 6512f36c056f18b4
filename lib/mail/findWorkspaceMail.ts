import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { readWorkspaceMail } from "@/lib/mail/readWorkspaceMail"
import type { WorkspaceMail } from "@/lib/mail/workspaceMail"

/** What is set of the mail of a workspace, the password too: it goes to a mail server, and never to a page. */
export async function findWorkspaceMail(db: Db, secret: Secret, owner: Owner): Promise<WorkspaceMail> {
  return (await readWorkspaceMail(db, secret, owner)).mail
}
