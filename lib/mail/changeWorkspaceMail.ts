import { isDeepStrictEqual } from "node:util"
import type { Owner } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import type { Event } from "@/lib/log/event"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvents } from "@/lib/log/recordEvent"
import { findWorkspaceMail } from "@/lib/mail/findWorkspaceMail"
import { lockWorkspaceMail } from "@/lib/mail/lockWorkspaceMail"
import { nextLook } from "@/lib/mail/schedule"
import type { WorkspaceMail } from "@/lib/mail/workspaceMail"

/**
 * Sets the mail of a workspace. What waited for its server is tried anew at once. Cycles that collect are left in the way they
 * were launched in: where that is not the present one any more, their mails with links wait (lib/cycle/changeMailWay.ts).
 */
export async function changeWorkspaceMail(
  db: Db,
  secret: Secret,
  owner: Owner,
  change: (before: WorkspaceMail) => WorkspaceMail,
  now: Date,
): Promise<"changed" | "unchanged"> {
  return transact(db, async (tx) => {
    await lockWorkspace(tx, owner)
    const before = await findWorkspaceMail(tx, secret, owner)
    const after = change(before)
    if (isDeepStrictEqual(before, after)) return "unchanged"
    const { workspaceId } = owner
    const data = { locked: lockWorkspaceMail(secret, workspaceId, after), fault: null }
    await tx.workspaceMail.upsert({ where: { workspaceId }, create: { workspaceId, ...data }, update: data })
    await recordEvents(tx, owner, eventsOf(before, after), now)
    await tryAnew(tx, owner, now)
    return "changed"
  })
}

/** What owners read of it: where mail goes and whom it comes from, never what lets in. */
function eventsOf(before: WorkspaceMail, after: WorkspaceMail): Event[] {
  const events: Event[] = []
  if (!isDeepStrictEqual(before.server, after.server)) {
    events.push(
      after.server
        ? { kind: "mail.server", about: { host: after.server.host, sender: after.server.sender } }
        : { kind: "mail.serverRemoved", about: {} },
    )
  }
  if (before.senderName !== after.senderName || !isDeepStrictEqual(before.contact, after.contact)) {
    events.push({ kind: "mail.names", about: {} })
  }
  return events
}

/** Of what is not under way anywhere: that has an attempt counted. */
async function tryAnew(tx: Transaction, { workspaceId }: Owner, now: Date): Promise<void> {
  await tx.message.updateMany({
    where: { workspaceId, sentOn: null, failedOn: null, attempts: 0, dueAt: { gt: now, lte: nextLook(now) } },
    data: { dueAt: now },
  })
}
