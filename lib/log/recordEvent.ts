import { randomUUID } from "node:crypto"
import type { Transaction } from "@/lib/db/database"
import { entryHash } from "@/lib/log/chain"
import type { Actor, Event } from "@/lib/log/event"

/** Writes down what was done, in the transaction that does it: both happen, or neither. */
export async function recordEvent(tx: Transaction, actor: Actor, event: Event, now: Date): Promise<void> {
  const { workspaceId, userId } = actor
  // Raising the length locks the workspace's row: events of one workspace are chained one after the other.
  const { logLength: position, logHash: previous } = await tx.workspace.update({
    where: { id: workspaceId },
    data: { logLength: { increment: 1 } },
    select: { logLength: true, logHash: true },
  })
  const entry = { position, at: now, actor: userId, ...event }
  const hash = entryHash(entry, previous)
  await tx.event.create({ data: { id: randomUUID(), workspaceId, previous, hash, ...entry } })
  await tx.workspace.update({ where: { id: workspaceId }, data: { logHash: hash } })
}
