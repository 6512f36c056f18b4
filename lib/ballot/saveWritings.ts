import { asRead } from "@/lib/ballot/asRead"
import { keptOf, merged, type Draft, type Writings } from "@/lib/ballot/draft"
import type { Kept } from "@/lib/ballot/fields"
import { holdLink } from "@/lib/ballot/holdLink"
import { isOver } from "@/lib/ballot/lastDay"
import { draftKey } from "@/lib/ballot/linkCodes"
import { lockDraft } from "@/lib/ballot/lockDraft"
import type { Ended, RaterLink } from "@/lib/ballot/raterLink"
import { writeDraft } from "@/lib/ballot/writeDraft"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"

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
  return (await saveOverRead(db, keys, link, writings, now)) ?? saveBehindLock(db, keys, link, writings, now)
}

/**
 * Keeps them at once where all is still as the link was read: in one statement, which writes over the very draft that was
 * read, and over no other. Null where anything is otherwise, or nothing is kept yet: then `holdLink` tells what.
 */
async function saveOverRead(
  db: Db,
  keys: Keys,
  link: RaterLink,
  writings: Writings,
  now: Date,
): Promise<Extract<Saved, { kind: "saved" }> | null> {
  const { id: invitationId, linkId, token, cycle, draftNonce } = link
  if (isOver(cycle.deadline, cycle.timeZone, now)) return null
  const saved = over(link.draft, writings)
  // What came once more, or from a device that is behind: it is told what is kept, and that was read just now.
  if (saved.draft === link.draft) return saved.outcome
  if (draftNonce === null) return null
  const key = await readLinkKey(queryOf(db), keys, cycle.key)
  const locked = Buffer.from(lockDraft(draftKey(key, { linkId, invitationId, token }), invitationId, saved.draft))
  const { cycleId, lastDay, hash, sentBy, nonce } = asRead(link)
  const [row] = await db.$queryRaw<{ isKept: boolean }[]>`
    SELECT "keepOverRead"(
      ${cycleId}::uuid, ${lastDay}::date, ${linkId}::uuid, ${hash}, ${invitationId}::uuid, ${sentBy}::uuid, ${nonce},
      ${locked.toString("base64")}
    ) AS "isKept"`
  return row!.isKept ? saved.outcome : null
}

/** The same one after the other: each reads what the one before has kept. */
async function saveBehindLock(db: Db, keys: Keys, link: RaterLink, writings: Writings, now: Date): Promise<Saved> {
  return holdLink(db, keys, link, now, async (tx, key, { isDeclined, isSubmitted, draft }): Promise<Saved> => {
    if (isDeclined) return { kind: "declined" }
    if (isSubmitted !== link.submitted) return { kind: "moved" }
    const saved = over(draft, writings)
    if (saved.draft !== draft) await writeDraft(tx, key, link, saved.draft)
    return saved.outcome
  })
}

/** The draft with the writings laid over it, and what their device is told. */
function over(before: Draft, writings: Writings): { draft: Draft; outcome: Extract<Saved, { kind: "saved" }> } {
  const { draft, refused } = merged(before, writings)
  const kept = Object.keys(writings).map((field) => [field, keptOf(draft, field)] as const)
  return { draft, outcome: { kind: "saved", kept: Object.fromEntries(kept), refused } }
}
