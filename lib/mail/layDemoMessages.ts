import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { IN_STATE, LAID } from "@/lib/mail/mailbox"
import { dayIn } from "@/lib/words/day"

/** Lays a demo's messages into its mailbox at once, without waiting for a worker. */
export async function layDemoMessages(db: Db, { workspaceId, timeZone }: Organiser, now: Date): Promise<void> {
  const today = dayIn(timeZone, now)
  await db.link.updateMany({
    where: { laidOn: null, endedOn: null, rater: { cycle: { workspaceId, workspace: { isDemo: true } } } },
    data: { laidOn: today },
  })
  await db.nominator.updateMany({
    where: { laidOn: null, cycle: { workspaceId, workspace: { isDemo: true } } },
    data: { laidOn: today },
  })
  await db.message.updateMany({
    where: { workspaceId, workspace: { isDemo: true }, dueAt: { lte: now }, ...IN_STATE.waiting },
    data: { ...LAID, sentOn: today },
  })
}
