import { randomUUID } from "node:crypto"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { entryHash } from "@/lib/log/chain"
import type { Actor, Event } from "@/lib/log/event"

/** Writes down what was done, in the transaction that does it: both happen, or neither. */
export async function recordEvent(tx: Transaction, actor: Actor, event: Event, now: Date): Promise<void> {
  await recordEvents(tx, actor, [event], now)
}

/** The same for an act that does several things at once, in this order. */
export async function recordEvents(tx: Transaction, actor: Actor, events: Event[], now: Date): Promise<void> {
  if (events.length === 0) return
  const { workspaceId, userId } = actor
  // Raising the length locks the workspace's row: events of one workspace are chained one after the other.
  const { logLength, logHash } = await tx.workspace.update({
    where: { id: workspaceId },
    data: { logLength: { increment: events.length } },
    select: { logLength: true, logHash: true },
  })
  let previous = logHash
  const rows = events.map((event, index) => {
    const entry = { position: logLength - events.length + index + 1, at: now, actor: userId, ...event }
    const row = { id: randomUUID(), workspaceId, previous, hash: entryHash(entry, previous), ...entry }
    previous = row.hash
    return row
  })
  for (const portion of portionsOf(rows)) await tx.event.createMany({ data: portion })
  await tx.workspace.update({ where: { id: workspaceId }, data: { logHash: previous } })
}
