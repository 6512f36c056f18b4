import type { Words } from "@/lib/words/words"

export interface Mail {
  /** Stable for one message, so that a receiver recognises a second delivery of the same. */
  messageId: string
  to: Receiver
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
export type Undelivered = { outcome: "later" | "refused" | "down"; reason: string }

/** How mail leaves. */
export interface Transport {
  /** @param limit aborts when the delivery has taken too long: nobody waits for it any more */
  (mail: Mail, limit: AbortSignal): Promise<Delivered>
  /** How many mails it takes at a time; one where it does not say. */
  readonly atOnce?: number
}

/** What messages of this installation are made with, and how they leave. */
export interface Post {
  /** Null where no mail server is set: then messages are laid into the mailbox. */
  transport: Transport | null
  /** What links begin with. */
  publicUrl: string
  words: Words
}
