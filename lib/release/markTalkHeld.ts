import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"
import { ABOUT_REPORT, aboutReport } from "@/lib/release/scope"
import { coachedReportsOf } from "@/lib/report/scope"
import { dayIn, dayText } from "@/lib/words/day"

export type TalkMarking =
  | { kind: "marked" }
  | { kind: "inFuture" }
  /** It was released to the coach on a later day. */
  | { kind: "beforeRelease"; releasedOn: Date }
  | { kind: "gone" }

/** A coach says on which day they talked about a report with the person it is about; again, it was another day. */
export async function markTalkHeld(
  db: Db,
  coach: Coach,
  subjectId: string,
  day: Date,
  now: Date,
): Promise<TalkMarking> {
  const { userId, timeZone } = coach
  return transact(db, async (tx) => {
    await lockWorkspace(tx, coach)
    const report = await tx.report.findFirst({
      where: { AND: [coachedReportsOf(coach), { subjectId }] },
      select: { ...ABOUT_REPORT, coachReleasedAt: true },
    })
    if (!report) return { kind: "gone" }
    if (day > dayIn(timeZone, now)) return { kind: "inFuture" }
    const releasedOn = dayIn(timeZone, report.coachReleasedAt!)
    if (day < releasedOn) return { kind: "beforeRelease", releasedOn }
    const { count } = await tx.subject.updateMany({
      where: { id: subjectId, coachId: userId, OR: [{ talkHeldOn: null }, { talkHeldOn: { not: day } }] },
      data: { talkHeldOn: day },
    })
    if (count === 0) return { kind: "marked" }
    const about = { ...aboutReport(report), day: dayText(day) }
    await recordEvent(tx, coach, { kind: "talk.held", about }, now)
    return { kind: "marked" }
  })
}
