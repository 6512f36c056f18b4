import { randomUUID } from "node:crypto"
import type { Transaction } from "@/lib/db/database"
import type { MessageKind } from "@/prisma/client/enums"

/** A message to be sent: what kind, to whom, and why. Its text and its link are made at delivery. */
export interface OutgoingMessage {
  workspaceId: string
  kind: MessageKind
  /** Forbids a second message for the same cause, such as `reminder:<rater>:<day>`. */
  uniqueKey: string
  /** Earliest time of delivery. */
  dueAt: Date
  cycleId?: string
  raterId?: string
  nominatorId?: string
  /** Where it goes to nobody in the directory. */
  address?: string
  reportId?: string
  userId?: string
  accessLinkId?: string
  reportCodeId?: string
  /** Day of what a member is told of. */
  happenedOn?: Date
  /** The kind of mail that a test mail shows. */
  testOf?: MessageKind
}

/**
 * Writes messages into the outbox, in the transaction of their cause: both happen, or neither.
 * A message whose key is there already is left as it is.
 *
 * @returns how many were new
 */
export async function enqueueMessages(tx: Transaction, messages: OutgoingMessage[]): Promise<number> {
  const data = messages.map((message) => ({ id: randomUUID(), ...message }))
  const { count } = await tx.message.createMany({ data, skipDuplicates: true })
  return count
}
