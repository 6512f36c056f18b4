import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { findMessageScope } from "@/lib/mail/findMessageScope"
import { IN_STATE, UNSENT } from "@/lib/mail/mailbox"
import type { Prisma } from "@/prisma/client/client"

type Which = { messageId: string } | { personId: string } | "failed" | "unsent"

/**
 * Sends again what was not delivered: one message, or those to a rater, after the address was mended where mail goes to, or
 * all that failed or was never sent, after the mail server was.
 *
 * @returns how many are on their way
 */
export async function sendAgain(db: Db, organiser: Organiser, which: Which, now: Date): Promise<number> {
  const { count } = await db.message.updateMany({
    where: { AND: [await findMessageScope(db, organiser), chosen(which)] },
    data: { sentOn: null, failedOn: null, failure: null, attempts: 0, dueAt: now },
  })
  return count
}

function chosen(which: Which): Prisma.MessageWhereInput {
  if (which === "failed") return IN_STATE.failed
  if (which === "unsent") return UNSENT
  return {
    ...IN_STATE.failed,
    ...("messageId" in which ? { id: which.messageId } : { rater: { personId: which.personId } }),
  }
}
