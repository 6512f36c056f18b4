import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Transport } from "@/lib/mail/mail"
import { IN_STATE, messagesOf, UNSENT } from "@/lib/mail/mailbox"
import type { Prisma } from "@/prisma/client/client"

export interface MailboxHealth {
  /** Whether mail leaves this workspace. */
  goesOut: boolean
  isDemo: boolean
  failed: number
  /** Written before mail went out, never sent, and still of use. */
  unsent: number
}

/** What the mailbox has to say of itself: whether mail goes out, and what an organiser should look after. */
export async function findMailboxHealth(
  db: Db,
  organiser: Organiser,
  transport: Transport | null,
): Promise<MailboxHealth> {
  const where = { id: organiser.workspaceId }
  const { isDemo } = await db.workspace.findUniqueOrThrow({ where, select: { isDemo: true } })
  const goesOut = transport !== null && !isDemo
  const count = (which: Prisma.MessageWhereInput) =>
    db.message.count({ where: { AND: [messagesOf(organiser), which] } })
  return { goesOut, isDemo, failed: await count(IN_STATE.failed), unsent: goesOut ? await count(UNSENT) : 0 }
}
