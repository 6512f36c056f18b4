import type { Organiser } from "@/lib/authority/authority"
import { storedStop, type LaunchStop } from "@/lib/cycle/stoppedLaunch"
import { cyclesOf } from "@/lib/cycle/scope"
import { SET_UP_STAGES } from "@/lib/cycle/stages"
import type { Db } from "@/lib/db/database"

export interface LaunchPlan {
  day: Date
  /** Who has chosen the day; null when they are no longer a member. */
  by: string | null
  /** Why the draft did not launch on that day; null while it will. */
  stopped: LaunchStop | null
  /** Short ids of the subjects whose reports are known, and meant, to have no anonymous part. */
  unshown: string[]
}

/** The day on which a draft launches by itself, or was to; null where none is chosen. */
export async function findLaunchPlan(db: Db, organiser: Organiser, cycleId: string): Promise<LaunchPlan | null> {
  const row = await db.launchPlan.findFirst({
    where: { cycle: { ...cyclesOf(organiser), id: cycleId, stage: { in: SET_UP_STAGES } } },
    select: { day: true, stopped: true, unshown: true, user: { select: { name: true } } },
  })
  if (!row) return null
  const { day, unshown, user, stopped } = row
  return { day, unshown, by: user?.name ?? null, stopped: storedStop(stopped) }
}
