import { keptOf, merged, type Writings } from "@/lib/ballot/draft"
import type { Kept } from "@/lib/ballot/fields"
import { findDraft } from "@/lib/ballot/findDraft"
import { hasDeclined, holdLink } from "@/lib/ballot/holdLink"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { writeDraft } from "@/lib/ballot/writeDraft"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"

export type Saved =
  | {
      kind: "saved"
      /** What is kept now of the fields that were written. */
      kept: Record<string, Kept>
      /** Fields that stay as another device has written them meanwhile. */
      refused: string[]
    }
  | { kind: "declined" }
  /** Answers were sent or taken back in another window since the page was drawn: it speaks of another draft. */
  | { kind: "moved" }
  | Ended

/**
 * Lays fields over those that are kept already, each by itself. Possible after submitting too, so that a rater can answer
 * anew until the close.
 */
export async function saveWritings(db: Db, keys: Keys, link: RaterLink, writings: Writings, now: Date): Promise<Saved> {
  return holdLink(db, keys, link, now, async (tx, key): Promise<Saved> => {
    if (await hasDeclined(tx, link)) return { kind: "declined" }
    // Read behind the lock: two devices that save at once must not undo each other's answers.
    const { id: invitationId, linkId } = link
    const isSubmitted = (await tx.sent.count({ where: { invitationId, linkId } })) > 0
    if (isSubmitted !== link.submitted) return { kind: "moved" }
    const before = await findDraft(tx, key, link)
    const { draft, refused } = merged(before, writings)
    if (draft !== before) await writeDraft(tx, key, link, draft)
    const kept = Object.keys(writings).map((field) => [field, keptOf(draft, field)] as const)
    return { kind: "saved", kept: Object.fromEntries(kept), refused }
  })
}
