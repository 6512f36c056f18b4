import type { Organiser } from "@/lib/authority/authority"
import { nobodyBut } from "@/lib/authority/ownReview"
import { listSuggestions, type SuggestedPlace } from "@/lib/cycle/listSuggestions"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
import type { Db, Transaction } from "@/lib/db/database"

/**
 * Asks everyone whom the lines of reporting suggest, about all subjects of a draft or some, in all groups or in one; who
 * is asked already stays in their group, so nothing that another organiser did is undone. Where raters are proposed an
 * organiser adds none to their own review.
 */
export async function addSuggestedRaters(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  place: SuggestedPlace = {},
): Promise<{ kind: "added"; added: number } | NoDraft> {
  return lockDraft(db, organiser, cycleId, async (tx, { stage }) => {
    const suggested = await listSuggestions(tx, organiser, cycleId, place)
    const own = stage === "nominating" ? await findOwnSubject(tx, organiser, cycleId) : null
    const added = await writeInvitations(
      tx,
      cycleId,
      suggested.filter(({ subjectId }) => subjectId !== own),
    )
    return { kind: "added" as const, added: added.length }
  })
}

async function findOwnSubject(tx: Transaction, organiser: Organiser, cycleId: string): Promise<string | null> {
  const own = await tx.subject.findFirst({ where: { cycleId, person: nobodyBut(organiser) }, select: { id: true } })
  return own?.id ?? null
}
