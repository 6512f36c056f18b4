import { randomUUID } from "node:crypto"
import type { Owner } from "@/lib/authority/authority"
import { deliverWithin } from "@/lib/mail/deliverWithin"
import type { Transport } from "@/lib/mail/mail"
import { openOwnTransport } from "@/lib/mail/openTransport"
import type { Reach } from "@/lib/mail/reach"
import { oneLine } from "@/lib/mail/oneLine"
import { renderPlain } from "@/lib/mail/templates"
import type { OwnServer } from "@/lib/mail/workspaceMail"
import type { Words } from "@/lib/words/words"
import type { MailFault } from "@/prisma/client/enums"

/** How long an owner waits for it at most. */
export const TEST_SECONDS = 20

export type TestMail =
  | { kind: "sent" }
  /** The server takes no mail at all. */
  | { kind: MailFault }
  /** It does not take this one: the owner's own address, or the message. */
  | { kind: "refused" }
  /** It asked to try later, broke off, or took too long. */
  | { kind: "later" }

/**
 * Sends an owner a mail by a server, as it is set or about to be. Of what the server says no word comes back: it may be no mail
 * server, and not the owner's.
 *
 * @param by how, or the server itself
 */
export async function sendTestMail(
  words: Words,
  owner: Owner,
  by: Transport | { server: OwnServer; reach: Reach },
  senderName: string,
  publicUrl: string,
): Promise<TestMail> {
  const own = "server" in by ? openOwnTransport(by.server, by.reach) : null
  try {
    const { t } = words
    const workspace = owner.workspaceName
    const said = {
      subject: t("mailSettings.test.subject", { workspace }),
      text: t("mailSettings.test.text", { workspace }),
    }
    const mail = {
      messageId: `<${randomUUID()}@${new URL(publicUrl).hostname}>`,
      to: { name: oneLine(owner.name), address: owner.email },
      senderName,
      ...renderPlain(words, said),
    }
    const delivered = await deliverWithin(own ?? (by as Transport), mail, TEST_SECONDS)
    switch (delivered.outcome) {
      case "sent":
        return { kind: "sent" }
      case "down":
        return { kind: delivered.fault }
      case "refused":
      case "later":
        return { kind: delivered.outcome }
      default:
        return delivered satisfies never
    }
  } finally {
    own?.close()
  }
}
