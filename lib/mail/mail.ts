import type { WorkspaceMail } from "@/lib/mail/workspaceMail"
import { presentWay, type PresentWay } from "@/lib/outbox/mailWay"
import type { Words } from "@/lib/words/words"
import type { MailFault } from "@/prisma/client/enums"

export interface Mail {
  /** Stable for one message, so that a receiver recognises a second delivery of the same. */
  messageId: string
  to: Receiver
  /** The sender's name, where another one than the server's own is set; else empty. */
  senderName: string
  subject: string
  text: string
  html: string
}

export interface Receiver {
  name: string
  address: string
}

/**
 * What became of a delivery. "later" and "refused" concern this one message; "down" concerns the server, so
 * that trying others makes no sense now. The reason names no address.
 */
export type Delivered = { outcome: "sent" } | Undelivered
export type Undelivered =
  { outcome: "later" | "refused"; reason: string } | { outcome: "down"; fault: MailFault; reason: string }

/** How mail leaves. */
export interface Transport {
  /** @param limit aborts when the delivery has taken too long: nobody waits for it any more */
  (mail: Mail, limit: AbortSignal): Promise<Delivered>
  /** How many mails it takes at a time; one where it does not say. */
  readonly atOnce?: number
}

/** What a workspace has set of its mail, with the way there. */
export interface OwnMail extends Omit<WorkspaceMail, "server"> {
  /** Null where none is set, or where the installation has one, which all use. */
  server: { account: string; transport: Transport; /** The setting, as it rests. */ locked: Uint8Array } | null
}

/** What messages of this installation are made with, and how they leave. */
export interface Post {
  /** Of the installation. Null where none is set: then messages of workspaces that have none either are laid into the mailbox. */
  transport: Transport | null
  /** What workspaces have set for themselves, by their ids. */
  own: ReadonlyMap<string, OwnMail>
  /** What links begin with. */
  publicUrl: string
  words: Words
}

/** How mails of a workspace leave. */
export function wayIn(
  { transport, own }: Pick<Post, "transport" | "own">,
  workspaceId: string,
  isDemo: boolean,
): PresentWay {
  return presentWay(transport !== null, isDemo, own.get(workspaceId)?.server?.account ?? null)
}
