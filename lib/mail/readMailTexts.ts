import type { Db } from "@/lib/db/database"
import { isTextKind, type MailText } from "@/lib/mail/mailText"
import type { Language } from "@/lib/words/language"
import type { MessageKind } from "@/prisma/client/enums"

/** Gives what an organisation has written for a kind of mail; null where it has the default text. */
export type FindText = (workspaceId: string, kind: MessageKind) => MailText | null

/** What organisations have written for their mails in a language, read for all of them together. */
export async function readMailTexts(db: Db, workspaceIds: string[], language: Language): Promise<FindText> {
  const rows = await db.mailText.findMany({
    where: { workspaceId: { in: [...new Set(workspaceIds)] }, language, body: { not: null } },
    select: { workspaceId: true, kind: true, subject: true, body: true, closing: true },
  })
  const found = new Map(
    rows.map(({ workspaceId, kind, subject, body, closing }) => [
      `${workspaceId} ${kind}`,
      { subject: subject ?? "", body: body ?? "", closing: closing ?? "" },
    ]),
  )
  return (workspaceId, kind) => (isTextKind(kind) ? (found.get(`${workspaceId} ${kind}`) ?? null) : null)
}
