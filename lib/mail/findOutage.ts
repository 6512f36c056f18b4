import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { findMessageScope } from "@/lib/mail/findMessageScope"
import { IN_STATE } from "@/lib/mail/mailbox"
import type { MailFault } from "@/prisma/client/enums"

/** That mail does not leave, and why. */
export interface Outage {
  fault: MailFault
  /** Whether it is a server that an owner of the workspace has set, and can mend. */
  isOwn: boolean
}

/**
 * Whether mail of the workspace waits for a mail server that takes none. Told only where something waits that the organiser
 * may know of: that something waits for those who are asked about them would tell that somebody has not answered.
 *
 * @param hasServer whether the installation has a mail server
 */
export async function findOutage(db: Db, organiser: Organiser, hasServer: boolean): Promise<Outage | null> {
  const { isDemo, mail } = await db.workspace.findUniqueOrThrow({
    where: { id: organiser.workspaceId },
    select: { isDemo: true, mail: { select: { fault: true } } },
  })
  if (isDemo) return null
  const fault = hasServer ? await findCommonFault(db) : mail?.fault
  if (!fault) return null
  const where = { AND: [await findMessageScope(db, organiser), IN_STATE.waiting] }
  const waiting = await db.message.findFirst({ where, select: { id: true } })
  return waiting && { fault, isOwn: !hasServer }
}

async function findCommonFault(db: Db): Promise<MailFault | null> {
  const installation = await db.installation.findUnique({ where: { id: 1 }, select: { mailFault: true } })
  return installation?.mailFault ?? null
}
