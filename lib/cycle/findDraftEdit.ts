import type { Organiser } from "@/lib/authority/authority"
import type { DraftEdit, DraftPart } from "@/lib/cycle/draftPart"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

/** The last change of a part of a draft; a form shows its revision, and sends it along with what was typed. */
export async function findDraftEdit(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  part: DraftPart,
): Promise<DraftEdit> {
  const edit = await db.draftEdit.findFirst({
    where: { cycleId, part, cycle: cyclesOf(organiser) },
    select: { revision: true, at: true, user: { select: { id: true, name: true } } },
  })
  if (!edit) return { revision: 0, by: null, isOwn: false, at: null }
  const { revision, at, user } = edit
  return { revision, by: user?.name ?? null, isOwn: user?.id === organiser.userId, at }
}
