import type { Organiser } from "@/lib/authority/authority"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import type { Db } from "@/lib/db/database"
import { proposable, type Rules } from "@/lib/nomination/rules"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

/**
 * Says how raters are proposed in a cycle. Once proposals are asked for, the last day and what comes after it alone can be
 * changed: who proposes whom was told in mails.
 */
export async function changeRules(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { way, groups, lastDay, approvesItself }: Rules,
): Promise<{ kind: "changed" } | { kind: "wrongGroup" } | NoDraft> {
  return lockDraft(db, organiser, cycleId, async (tx, { stage }) => {
    const later = { lastDay, approvesItself }
    if (stage === "nominating") {
      await tx.nominationRules.update({ where: { cycleId }, data: later })
      return { kind: "changed" as const }
    }
    const cycle = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { questionnaire: true } })
    const known = new Set(proposable(storedQuestionnaire(cycle.questionnaire).groups).map(({ id }) => id))
    if (groups.some(({ id }) => !known.has(id))) return { kind: "wrongGroup" as const }
    const rules = { way, groups, ...later }
    await tx.nominationRules.upsert({ where: { cycleId }, create: { cycleId, ...rules }, update: rules })
    return { kind: "changed" as const }
  })
}
