import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { usualDeadline } from "@/lib/cycle/deadline"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { dayIn } from "@/lib/words/day"

/** A new draft with the built-in questionnaire, the workspace's threshold and the usual deadline. @returns its id */
export async function createCycle(
  db: Db,
  organiser: Organiser,
  { name }: { name: string },
  now: Date,
): Promise<string> {
  const { workspaceId, timeZone } = organiser
  return transact(db, async (tx) => {
    const { threshold } = await tx.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { threshold: true },
    })
    const id = randomUUID()
    await tx.cycle.create({
      data: {
        id,
        workspaceId,
        name,
        questionnaire: builtInQuestionnaire,
        threshold,
        deadline: usualDeadline(dayIn(timeZone, now)),
        createdAt: now,
      },
    })
    await recordEvent(tx, organiser, { kind: "cycle.created", about: { cycle: id, cycleName: name } }, now)
    return id
  })
}
