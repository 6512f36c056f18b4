import type { MailWay } from "@/prisma/client/enums"

/** How mails with links leave. */
export type PresentWay =
  | { mailWay: "server" | "mailbox"; mailAccount?: null }
  /** The account tells one server that an owner has set, or one user on it, from another. */
  | { mailWay: "page"; mailAccount: string }

/**
 * How mails with links leave: by the installation's server, by one that an owner of the workspace has set, or not at all, so
 * that they lie in the mailbox. A demo writes to nobody.
 *
 * @param account on the server that an owner has set, if any
 */
export function presentWay(hasMailServer: boolean, isDemo: boolean, account: string | null): PresentWay {
  if (isDemo) return { mailWay: "mailbox" }
  if (hasMailServer) return { mailWay: "server" }
  return account === null ? { mailWay: "mailbox" } : { mailWay: "page", mailAccount: account }
}

/** Whether mails of a cycle leave in the way that its raters were told of. */
export function isSameWay(
  cycle: { mailWay: MailWay | null; mailAccount: string | null },
  { mailWay, mailAccount = null }: PresentWay,
): boolean {
  return cycle.mailWay === mailWay && cycle.mailAccount === mailAccount
}

/** The same way as one word, by which a page and what is pressed on it agree. */
export function wayWord({ mailWay, mailAccount = "" }: PresentWay): string {
  return `${mailWay} ${mailAccount}`
}
