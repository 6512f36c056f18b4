import { withChanges } from "@/lib/ballot/draft"
import { hasDeclined, holdLink } from "@/lib/ballot/holdLink"
import { draftKey } from "@/lib/ballot/linkCodes"
import { readDraft } from "@/lib/ballot/lockDraft"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { writeDraft } from "@/lib/ballot/writeDraft"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import type { DraftChanges } from "@/lib/questionnaire/answers"

/**
 * Lays answers over those that are kept already; answers that are not among them stay as they were. Possible after
 * submitting too, so that a rater can answer anew until the close.
 */
export async function saveDraft(
  db: Db,
  keys: Keys,
  link: RaterLink,
  changes: DraftChanges,
  now: Date,
): Promise<{ kind: "saved" } | { kind: "declined" } | Ended> {
  return holdLink(db, keys, link, now, async (tx, key) => {
    if (await hasDeclined(tx, link)) return { kind: "declined" as const }
    // Read behind the lock: two devices that save at once must not undo each other's answers.
    const { id: invitationId, linkId, token } = link
    const row = await tx.draft.findUnique({
      where: { linkId_invitationId: { linkId, invitationId } },
      select: { ciphertext: true },
    })
    const kept = readDraft(draftKey(key, { linkId, invitationId, token }), invitationId, row)
    const draft = withChanges(kept, changes)
    if (draft !== kept) await writeDraft(tx, key, link, draft)
    return { kind: "saved" as const }
  })
}
