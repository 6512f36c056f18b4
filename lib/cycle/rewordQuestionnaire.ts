import type { Organiser } from "@/lib/authority/authority"
import { changeDraft, type ChangedMeanwhile, type NoDraft } from "@/lib/cycle/changeDraft"
import { reword, type Wording } from "@/lib/cycle/wording"
import type { Db } from "@/lib/db/database"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** Rewrites parts of a draft's questionnaire; what the wording does not mention stays as it is. */
export async function rewordQuestionnaire(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { wording, seen }: { wording: Wording; seen: number | null },
  now: Date,
): Promise<{ kind: "changed" } | ChangedMeanwhile | NoDraft> {
  return changeDraft(db, organiser, cycleId, { part: "questionnaire", seen }, now, async (tx) => {
    const { questionnaire } = await tx.cycle.findUniqueOrThrow({
      where: { id: cycleId },
      select: { questionnaire: true },
    })
    await tx.cycle.update({
      where: { id: cycleId },
      data: { questionnaire: reword(questionnaire as Questionnaire, wording) },
    })
  })
}
