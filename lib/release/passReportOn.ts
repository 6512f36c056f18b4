import type { Coach } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvents } from "@/lib/log/recordEvent"
import { GIVEN, giveToSubjects } from "@/lib/release/giveReports"
import { coachedReportsOf } from "@/lib/report/scope"

/** Passes a report that was released to a coach on to the person it is about. */
export async function passReportOn(
  db: Db,
  secret: Secret,
  coach: Coach,
  subjectId: string,
  now: Date,
): Promise<{ kind: "passedOn" } | { kind: "alreadyReleased" } | { kind: "gone" }> {
  return transact(db, async (tx) => {
    await lockWorkspace(tx, coach)
    const report = await tx.report.findFirst({
      where: { AND: [coachedReportsOf(coach), { subjectId }] },
      orderBy: { version: "desc" },
      select: GIVEN,
    })
    if (!report) return { kind: "gone" }
    const events = await giveToSubjects(tx, secret, coach, [report], now)
    await recordEvents(tx, coach, events, now)
    return { kind: events.length > 0 ? "passedOn" : "alreadyReleased" }
  })
}
