import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { TextKind } from "@/lib/mail/mailText"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"

/**
 * Writes an organiser a mail that shows a text as it is saved, about people who are invented and with a link that opens
 * nothing. At most one a minute of each kind, so that neither a double click nor impatience fills a mailbox.
 */
export async function writeTestMail(
  db: Db,
  { workspaceId, userId }: Organiser,
  testOf: TextKind,
  now: Date,
): Promise<{ kind: "written" } | { kind: "tooSoon" }> {
  const uniqueKey = `testMail:${userId}:${testOf}:${now.toISOString().slice(0, 16)}`
  const message = { workspaceId, kind: "testMail" as const, uniqueKey, dueAt: now, userId, testOf }
  const count = await transact(db, (tx) => enqueueMessages(tx, [message]))
  return { kind: count === 1 ? "written" : "tooSoon" }
}
