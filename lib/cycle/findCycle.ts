import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"
import type { Stage } from "@/prisma/client/enums"

export interface CycleDetails {
  id: string
  name: string
  stage: Stage
  deadline: Date | null
  threshold: number
  behaviourThreshold: number
  /** The thresholds of the workspace, below which a cycle cannot go. */
  least: { threshold: number; behaviourThreshold: number }
  /** On so many days before the last one who is missing is reminded by itself. */
  reminderDays: number[]
  /** Whether everyone who was asked is thanked after the close. */
  thanks: boolean
  welcome: string
  /** About how many colleagues one person may be asked; null where there is no cap. */
  mostAsked: number | null
  questionnaire: Questionnaire
  closedAt: Date | null
}

/** A cycle of the organiser's workspace, in whatever stage. */
export async function findCycle(db: Db, organiser: Organiser, cycleId: string): Promise<CycleDetails | null> {
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, ...cyclesOf(organiser) },
    select: {
      id: true,
      name: true,
      stage: true,
      deadline: true,
      threshold: true,
      behaviourThreshold: true,
      reminderDays: true,
      thanks: true,
      welcome: true,
      mostAsked: true,
      questionnaire: true,
      closedAt: true,
      workspace: { select: { threshold: true, behaviourThreshold: true } },
    },
  })
  if (!cycle) return null
  const { workspace, questionnaire, ...rest } = cycle
  return { ...rest, questionnaire: storedQuestionnaire(questionnaire), least: workspace }
}
