import type { Organiser } from "@/lib/authority/authority"
import type { ChangedMeanwhile } from "@/lib/cycle/changeDraft"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"
import { findMailText, type MailTextPlace } from "@/lib/mail/findMailText"
import type { MailText } from "@/lib/mail/mailText"

/**
 * Writes another text for a kind of mail, or takes the default text again (null), unless it is not any more what the form
 * showed. Mails that still wait have it too, since each is made at its delivery.
 *
 * @param seen the revision that the form showed
 */
export async function changeMailText(
  db: Db,
  organiser: Organiser,
  place: MailTextPlace,
  { text, seen }: { text: MailText | null; seen: number },
  now: Date,
): Promise<{ kind: "changed" } | ChangedMeanwhile> {
  const { workspaceId, userId } = organiser
  const { kind, language } = place
  return transact(db, async (tx): Promise<{ kind: "changed" } | ChangedMeanwhile> => {
    await lockWorkspace(tx, organiser)
    const { text: before, edit } = await findMailText(tx, organiser, place)
    if (isSame(before, text)) return { kind: "changed" }
    const { revision, by, isOwn, at } = edit
    if (at !== null && seen !== revision) return { kind: "changedMeanwhile", by, isOwn, at, revision }
    const data = {
      ...(text ?? { subject: null, body: null, closing: null }),
      revision: revision + 1,
      userId,
      at: now,
    }
    await tx.mailText.upsert({
      where: { workspaceId_kind_language: { workspaceId, kind, language } },
      create: { workspaceId, kind, language, ...data },
      update: data,
    })
    const about = { mail: kind, language }
    await recordEvent(tx, organiser, { kind: text ? "mailText.changed" : "mailText.reset", about }, now)
    return { kind: "changed" }
  })
}

function isSame(a: MailText | null, b: MailText | null): boolean {
  if (a === null || b === null) return a === b
  return a.subject === b.subject && a.body === b.body && a.closing === b.closing
}
