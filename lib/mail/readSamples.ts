import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import type { WritableContent } from "@/lib/mail/content"
import { findPreview } from "@/lib/mail/findPreview"
import { wayIn, type Post } from "@/lib/mail/mail"
import { isTextKind } from "@/lib/mail/mailText"
import type { MessageKind } from "@/prisma/client/enums"

/** A test mail that shows what somebody gets, or another message. */
interface Shown {
  id: string
  workspace: { id: string; name: string; timeZone: string; isDemo: boolean }
  cycle: { id: string } | null
  testOf: MessageKind | null
  sampleId: string | null
}

/** What test mails show that show somebody's mail, by their ids; null where that person gets none any more. */
export async function readSamples(
  db: Db,
  messages: Shown[],
  secret: Secret,
  post: Post,
): Promise<Map<string, WritableContent | null>> {
  const { own, publicUrl, words } = post
  const found = new Map<string, WritableContent | null>()
  for (const { id, workspace, cycle, testOf, sampleId } of messages) {
    if (!cycle || sampleId === null || testOf === null || !isTextKind(testOf)) continue
    const { id: workspaceId, name: workspaceName, timeZone, isDemo } = workspace
    const { mailWay } = wayIn(post, workspaceId, isDemo)
    const { contact = null } = own.get(workspaceId) ?? {}
    const of = { cycleId: cycle.id, personId: sampleId }
    const making = { secret, publicUrl, words, contact, mailWay }
    found.set(id, await findPreview(db, { workspaceId, workspaceName, timeZone }, testOf, of, making))
  }
  return found
}
