import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvent } from "@/lib/log/recordEvent"
import { ABOUT_REPORT, aboutReport } from "@/lib/release/scope"
import { coachedReportsOf } from "@/lib/report/scope"

/** The talk that a coach had marked as held was not held after all. */
export async function takeTalkBack(
  db: Db,
  coach: Coach,
  subjectId: string,
  now: Date,
): Promise<{ kind: "takenBack" } | { kind: "notHeld" } | { kind: "gone" }> {
  return transact(db, async (tx) => {
    await lockWorkspace(tx, coach)
    const report = await tx.report.findFirst({
      where: { AND: [coachedReportsOf(coach), { subjectId }] },
      select: ABOUT_REPORT,
    })
    if (!report) return { kind: "gone" }
    const { count } = await tx.subject.updateMany({
      where: { id: subjectId, coachId: coach.userId, talkHeldOn: { not: null } },
      data: { talkHeldOn: null },
    })
    if (count === 0) return { kind: "notHeld" }
    await recordEvent(tx, coach, { kind: "talk.takenBack", about: aboutReport(report) }, now)
    return { kind: "takenBack" }
  })
}
