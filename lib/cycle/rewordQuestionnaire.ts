import type { Organiser } from "@/lib/authority/authority"
import { changeDraft, type ChangedMeanwhile } from "@/lib/cycle/changeDraft"
import type { NoDraft } from "@/lib/cycle/lockDraft"
import { reword, type Wording } from "@/lib/cycle/wording"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

/** Rewrites parts of a draft's questionnaire in a language; what the wording does not mention stays as it is. */
export async function rewordQuestionnaire(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { wording, language, seen }: { wording: Wording; language: string; seen: number | null },
  now: Date,
): Promise<{ kind: "changed" } | ChangedMeanwhile | NoDraft> {
  return changeDraft(db, organiser, cycleId, { part: "questionnaire", seen }, now, async (tx) => {
    const { questionnaire } = await tx.cycle.findUniqueOrThrow({
      where: { id: cycleId },
      select: { questionnaire: true },
    })
    await tx.cycle.update({
      where: { id: cycleId },
      data: { questionnaire: reword(storedQuestionnaire(questionnaire), wording, language) },
    })
  })
}
