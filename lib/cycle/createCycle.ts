import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { usualDeadline } from "@/lib/cycle/deadline"
import { USUAL_REMINDERS } from "@/lib/cycle/reminderDays"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { dayIn } from "@/lib/words/day"

/**
 * A new draft with the workspace's thresholds and the usual deadline. It asks the built-in questionnaire, where no other
 * is given.
 * @returns its id
 */
export async function createCycle(
  db: Db,
  organiser: Organiser,
  { name, questionnaire = builtInQuestionnaire }: { name: string; questionnaire?: Questionnaire },
  now: Date,
): Promise<string> {
  const { workspaceId, timeZone } = organiser
  return transact(db, async (tx) => {
    const thresholds = await tx.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { threshold: true, behaviourThreshold: true },
    })
    const id = randomUUID()
    await tx.cycle.create({
      data: {
        id,
        workspaceId,
        name,
        questionnaire,
        ...thresholds,
        deadline: usualDeadline(dayIn(timeZone, now)),
        reminderDays: USUAL_REMINDERS,
        thanks: true,
        createdAt: now,
      },
    })
    await recordEvent(tx, organiser, { kind: "cycle.created", about: { cycle: id, cycleName: name } }, now)
    return id
  })
}
