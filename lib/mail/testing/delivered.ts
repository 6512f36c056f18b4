import type { Database } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Delivered, Mail } from "@/lib/mail/mail"
import { postBy } from "@/lib/mail/testing/post"

/**
 * Delivers what is due. @returns the mails that a server has taken
 * @param refused names of those whose addresses it refuses
 */
export async function deliveredMails(
  db: Database,
  keys: Keys,
  now: Date,
  { refused = [], hasMailServer = true }: { refused?: string[]; hasMailServer?: boolean } = {},
): Promise<Mail[]> {
  const mails: Mail[] = []
  const transport = async (mail: Mail): Promise<Delivered> => {
    if (refused.includes(mail.to.name)) return { outcome: "refused", reason: "550 no such user" }
    mails.push(mail)
    return { outcome: "sent" }
  }
  await deliverDue(db, keys, postBy(hasMailServer ? transport : null), now)
  return mails
}
