import type { Organiser } from "@/lib/authority/authority"
import { listSuggestions, type SuggestedPlace } from "@/lib/cycle/listSuggestions"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
import type { Db } from "@/lib/db/database"

/**
 * Asks everyone whom the lines of reporting suggest, about all subjects of a draft or some, in all groups or in one; who
 * is asked already stays in their group, so nothing that another organiser did is undone.
 */
export async function addSuggestedRaters(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  place: SuggestedPlace = {},
): Promise<{ kind: "added"; added: number } | NoDraft> {
  return lockDraft(db, organiser, cycleId, async (tx) => {
    const suggested = await listSuggestions(tx, organiser, cycleId, place)
    const added = await writeInvitations(tx, cycleId, suggested)
    return { kind: "added" as const, added: added.length }
  })
}
