import type { Organiser } from "@/lib/authority/authority"
import type { DraftPart } from "@/lib/cycle/draftPart"
import { findDraftEdit } from "@/lib/cycle/findDraftEdit"
import { lockCycle } from "@/lib/cycle/lockCycle"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"

/** There is no such draft: it was launched, or there is no such cycle for this organiser. */
export type NoDraft = { kind: "notDraft" } | { kind: "gone" }

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

/** Does something to a draft while its row is locked. */
type Change<Result> = (tx: Transaction) => Promise<Result>

/**
 * Changes a part of a draft, unless it is not any more what its form showed: of two organisers who set up one cycle,
 * neither undoes unawares what the other did. A change that cannot undo anything, such as one that only adds, has not
 * seen anything (`seen: null`) and always goes on; those who have a form open hear of it all the same.
 *
 * @param seen the revision that the form showed (findDraftEdit.ts)
 */
export async function changeDraft<Result>(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  place: { part: DraftPart; seen: null },
  now: Date,
  change: Change<Result>,
): Promise<Changed<Result> | NoDraft>
export async function changeDraft<Result>(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  place: { part: DraftPart; seen: number | null },
  now: Date,
  change: Change<Result>,
): Promise<Changed<Result> | ChangedMeanwhile | NoDraft>
export async function changeDraft<Result>(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  place: { part: DraftPart; seen: number | null },
  now: Date,
  change: Change<Result>,
): Promise<Changed<Result> | ChangedMeanwhile | NoDraft> {
  return transact(
    db,
    async (tx) => {
      const cycle = await lockCycle(tx, organiser, cycleId)
      switch (cycle?.stage) {
        case undefined:
          return { kind: "gone" }
        case "collecting":
        case "closed":
          return { kind: "notDraft" }
        case "draft":
          return changePart(tx, organiser, cycleId, place, now, change)
      }
    },
    LONG,
  )
}

/** The same of a draft whose row the transaction has locked already. */
export async function changePart<Result>(
  tx: Transaction,
  organiser: Organiser,
  cycleId: string,
  { part, seen }: { part: DraftPart; seen: number | null },
  now: Date,
  change: Change<Result>,
): Promise<Changed<Result> | ChangedMeanwhile> {
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
}
