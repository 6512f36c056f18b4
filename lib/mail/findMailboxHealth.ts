import { nobodyBut } from "@/lib/authority/ownReview"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { findMessageScope } from "@/lib/mail/findMessageScope"
import { IN_STATE, UNSENT } from "@/lib/mail/mailbox"
import type { PresentWay } from "@/lib/outbox/mailWay"
import type { Prisma } from "@/prisma/client/client"
import type { MailWay } from "@/prisma/client/enums"

export interface MailboxHealth {
  mailWay: MailWay
  isDemo: boolean
  failed: number
  /** Written before mail went out, never sent, and still of use. */
  unsent: number
  /** Cycles whose mails with links wait until somebody confirms another way of the mail. */
  waiting: { id: string; name: string }[]
  /** Whether messages are not listed, since they are to those who are asked about the organiser. */
  leavesOut: boolean
}

/** What the mailbox has to say of itself: whether mail goes out, and what an organiser should look after. */
export async function findMailboxHealth(
  db: Db,
  organiser: Organiser,
  { mailWay, mailAccount = null }: PresentWay,
): Promise<MailboxHealth> {
  const where = { id: organiser.workspaceId }
  const { isDemo } = await db.workspace.findUniqueOrThrow({ where, select: { isDemo: true } })
  const theirs = await findMessageScope(db, organiser)
  const count = (which: Prisma.MessageWhereInput) => db.message.count({ where: { AND: [theirs, which] } })
  const own = {
    cycle: { stage: "collecting" as const, workspaceId: organiser.workspaceId },
    person: nobodyBut(organiser),
  }
  return {
    mailWay,
    isDemo,
    failed: await count(IN_STATE.failed),
    unsent: mailWay !== "mailbox" ? await count(UNSENT) : 0,
    waiting: await db.cycle.findMany({
      where: {
        workspaceId: organiser.workspaceId,
        stage: "collecting",
        OR: [{ mailWay: { not: mailWay } }, ...(mailAccount === null ? [] : [{ mailAccount: { not: mailAccount } }])],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    leavesOut: (await db.subject.count({ where: own })) > 0,
  }
}
