import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Previewed } from "@/lib/mail/findPreview"
import type { TextKind } from "@/lib/mail/mailText"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"

/**
 * Writes an organiser a mail that shows a text as it is saved, with a link that opens nothing: as somebody in a cycle gets it, or
 * with people who are invented. At most one a minute of each kind, so that neither a double click nor impatience fills a mailbox.
 */
export async function writeTestMail(
  db: Db,
  { workspaceId, userId }: Organiser,
  testOf: TextKind,
  sample: Previewed | null,
  now: Date,
): Promise<{ kind: "written" } | { kind: "tooSoon" }> {
  const uniqueKey = `testMail:${userId}:${testOf}:${now.toISOString().slice(0, 16)}`
  const shown = sample && { cycleId: sample.cycleId, sampleId: sample.personId }
  const message = { workspaceId, kind: "testMail" as const, uniqueKey, dueAt: now, userId, testOf, ...shown }
  const count = await transact(db, (tx) => enqueueMessages(tx, [message]))
  return { kind: count === 1 ? "written" : "tooSoon" }
}
