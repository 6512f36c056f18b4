import type { MailWay } from "@/prisma/client/enums"

/** How mails with links leave: by a server, or not at all, so that they lie in the mailbox. A demo writes to nobody. */
export function mailWayOf(hasMailServer: boolean, isDemo: boolean): MailWay {
  return hasMailServer && !isDemo ? "server" : "mailbox"
}
