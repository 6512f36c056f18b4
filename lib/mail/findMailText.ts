import type { Organiser } from "@/lib/authority/authority"
import type { DraftEdit } from "@/lib/cycle/draftPart"
import type { Db } from "@/lib/db/database"
import type { MailText, TextKind } from "@/lib/mail/mailText"
import type { Language } from "@/lib/words/language"

/** Which text is meant. */
export interface MailTextPlace {
  kind: TextKind
  language: Language
}

/** What an organiser's workspace has written for a kind of mail, null where it has the default text; and its last change. */
export async function findMailText(
  db: Db,
  { workspaceId, userId }: Organiser,
  { kind, language }: MailTextPlace,
): Promise<{ text: MailText | null; edit: DraftEdit }> {
  const row = await db.mailText.findUnique({
    where: { workspaceId_kind_language: { workspaceId, kind, language } },
    select: {
      subject: true,
      body: true,
      closing: true,
      revision: true,
      at: true,
      user: { select: { id: true, name: true } },
    },
  })
  if (!row) return { text: null, edit: { revision: 0, by: null, isOwn: false, at: null } }
  const { subject, body, closing, revision, at, user } = row
  return {
    text: subject === null || body === null || closing === null ? null : { subject, body, closing },
    edit: { revision, by: user?.name ?? null, isOwn: user?.id === userId, at },
  }
}
