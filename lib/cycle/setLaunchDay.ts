import type { Organiser } from "@/lib/authority/authority"
import { checkLaunch, type Unready } from "@/lib/cycle/checkLaunch"
import { hasPassed } from "@/lib/cycle/deadline"
import { keepSelf } from "@/lib/cycle/keepSelf"
import type { Confirmation } from "@/lib/cycle/launchDraft"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { shortId } from "@/lib/cycle/shortId"
import type { Db } from "@/lib/db/database"
import { recordEvent } from "@/lib/log/recordEvent"
import { dayIn, dayText } from "@/lib/words/day"
import { Prisma } from "@/prisma/client/client"

export type LaunchDaySet =
  | { kind: "set" }
  /** Today or earlier. */
  | { kind: "tooEarly" }
  /** The last day for answers is before it. */
  | { kind: "afterDeadline" }
  | Exclude<Unready, { kind: "unapproved" }>
  /** They have not said who they are among those who are reviewed. */
  | { kind: "whoAreYou" }
  | NoDraft

/**
 * Has a draft launch by itself on a day, in place of one that was chosen before. It takes what a launch takes, and what is
 * confirmed for it now holds then; the draft can be changed until that day.
 */
export async function setLaunchDay(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { day, unshown, mailWay, mailAccount = null, self }: Confirmation & { day: Date },
  now: Date,
): Promise<LaunchDaySet> {
  return lockDraft(db, organiser, cycleId, async (tx, cycle): Promise<LaunchDaySet> => {
    const { name: cycleName } = cycle
    if (day <= dayIn(organiser.timeZone, now)) return { kind: "tooEarly" }
    const { deadline } = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { deadline: true } })
    if (deadline && hasPassed(deadline, day)) return { kind: "afterDeadline" }
    const told = self === undefined ? null : await keepSelf(tx, organiser, cycle, self, now)
    if (told?.kind === "whoAreYou") return told
    const check = await checkLaunch(tx, organiser, cycleId, { unshown }, day)
    // What is proposed can still be approved until that day; where it is not then, the launch stops.
    if (check.kind !== "ready" && check.kind !== "unapproved") return check
    const plan = {
      day,
      userId: organiser.userId,
      unshown: unshown.map(shortId),
      mailWay,
      mailAccount,
      stopped: Prisma.DbNull,
    }
    await tx.launchPlan.upsert({ where: { cycleId }, create: { cycleId, ...plan }, update: plan })
    const about = { cycle: cycleId, cycleName, day: dayText(day) }
    await recordEvent(tx, organiser, { kind: "cycle.launchDay", about }, now)
    return { kind: "set" }
  })
}
