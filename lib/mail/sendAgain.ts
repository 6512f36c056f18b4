import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { findMessageScope } from "@/lib/mail/findMessageScope"
import { IN_STATE, UNSENT } from "@/lib/mail/mailbox"

/**
 * Sends again what was not delivered: one message, after its address was mended, or all that failed or was never
 * sent, after the mail server was.
 *
 * @returns how many are on their way
 */
export async function sendAgain(
  db: Db,
  organiser: Organiser,
  which: { messageId: string } | "failed" | "unsent",
  now: Date,
): Promise<number> {
  const those =
    which === "failed" ? IN_STATE.failed : which === "unsent" ? UNSENT : { ...IN_STATE.failed, id: which.messageId }
  const { count } = await db.message.updateMany({
    where: { AND: [await findMessageScope(db, organiser), those] },
    data: { sentOn: null, failedOn: null, failure: null, attempts: 0, dueAt: now },
  })
  return count
}
