import type { Organiser } from "@/lib/authority/authority"
import type { DraftPart } from "@/lib/cycle/draftPart"
import { findDraftEdit } from "@/lib/cycle/findDraftEdit"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import type { Db, Transaction } from "@/lib/db/database"

/** Somebody, perhaps the same user in another window, has changed this part since the form was shown. */
export interface ChangedMeanwhile {
  kind: "changedMeanwhile"
  /** Name of the user; null when they are no longer a member. */
  by: string | null
  /** Whether that user is the very one who is changing it now. */
  isOwn: boolean
  at: Date
  revision: number
}

interface Changed<Result> {
  kind: "changed"
  result: Result
}

/**
 * Changes a part of a draft, unless it is not any more what its form showed: of two organisers who set up one cycle,
 * neither undoes unawares what the other did. Who is reviewed and who is asked has no such form: each choice is saved
 * by itself (addSubjects.ts, addRaters.ts).
 *
 * @param seen the revision that the form showed (findDraftEdit.ts); null where there was no form
 */
export async function changeDraft<Result>(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { part, seen }: { part: DraftPart; seen: number | null },
  now: Date,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Changed<Result> | ChangedMeanwhile | NoDraft> {
  return lockDraft(db, organiser, cycleId, async (tx): Promise<Changed<Result> | ChangedMeanwhile> => {
    const { revision, by, isOwn, at } = await findDraftEdit(tx, organiser, cycleId, part)
    // Of a part that nobody has changed yet there is nothing to undo.
    if (seen !== null && at !== null && seen !== revision) return { kind: "changedMeanwhile", by, isOwn, at, revision }
    const result = await change(tx)
    const edit = { revision: revision + 1, userId: organiser.userId, at: now }
    await tx.draftEdit.upsert({
      where: { cycleId_part: { cycleId, part } },
      create: { cycleId, part, ...edit },
      update: edit,
    })
    return { kind: "changed", result }
  })
}
