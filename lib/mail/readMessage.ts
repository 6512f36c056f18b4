import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { findMessageScope } from "@/lib/mail/findMessageScope"
import { loadMessages, type LoadedMessage } from "@/lib/mail/loadMessages"
import { wayIn, type Post } from "@/lib/mail/mail"
import { IN_STATE } from "@/lib/mail/mailbox"

export type ReadMessage = Pick<LoadedMessage, "to" | "subject" | "text" | "html" | "link" | "hasCode">

/**
 * A message as its receiver gets it, with the link. Only one that lies in the mailbox, and only where mail does not
 * go out: then the mailbox is the only way to the link, and the page says what that means. Never one whose links are
 * mailed: a server that was taken away opens nothing, until somebody confirms the other way. Null otherwise.
 */
export async function readMessage(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  messageId: string,
  post: Post,
  now: Date,
): Promise<ReadMessage | null> {
  const neverSent = { OR: [IN_STATE.waiting, IN_STATE.laid] }
  // Where there is a mail server, a demo alone keeps its messages.
  const kept = wayIn(post, organiser.workspaceId, false).mailWay === "mailbox" ? {} : { workspace: { isDemo: true } }
  const where = { AND: [await findMessageScope(db, organiser), { id: messageId }, neverSent, kept] }
  const found = await db.message.findFirst({ where, select: { id: true } })
  if (!found) return null
  const message = (await loadMessages(db, keys, post, [found.id], now)).get(found.id)
  if (message?.kind !== "message") return null
  const { to, subject, text, html, link, hasCode } = message
  return { to, subject, text, html, link, hasCode }
}
