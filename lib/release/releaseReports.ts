import type { Organiser } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { GIVEN, giveToCoach, giveToSubject, type GivenReport } from "@/lib/release/giveReport"
import { reportsOf } from "@/lib/report/scope"

/** To the coach alone, or to the person the report is about, and then to the coach as well. */
export type Audience = "coach" | "subject"

type Whose = { subjectId: string } | "all"

/**
 * Releases the newest reports of a cycle, one or all; those that are released already stay as they are, and `count`
 * says how many were released now.
 */
export async function releaseReports(
  db: Db,
  secret: Secret,
  organiser: Organiser,
  cycleId: string,
  { whose, to }: { whose: Whose; to: Audience },
  now: Date,
): Promise<{ kind: "released"; count: number } | { kind: "gone" }> {
  return transact(
    db,
    async (tx) => {
      await lockWorkspace(tx, organiser)
      const newest = await newestReports(tx, organiser, cycleId, whose)
      if (newest.length === 0) return { kind: "gone" }
      let count = 0
      for (const report of newest) {
        if (to === "subject" && (await giveToSubject(tx, secret, organiser, report, now))) count += 1
        // Nothing is kept from a coach that the subject reads.
        if ((await giveToCoach(tx, organiser, report, now)) && to === "coach") count += 1
      }
      return { kind: "released", count }
    },
    LONG,
  )
}

async function newestReports(
  tx: Transaction,
  organiser: Organiser,
  cycleId: string,
  whose: Whose,
): Promise<GivenReport[]> {
  const rows = await tx.report.findMany({
    where: { AND: [reportsOf(organiser), { cycleId, ...(whose !== "all" && whose) }] },
    orderBy: [{ version: "desc" }, { subjectId: "asc" }],
    select: GIVEN,
  })
  const newest = new Map<string, GivenReport>()
  for (const row of rows) if (!newest.has(row.subjectId)) newest.set(row.subjectId, row)
  return [...newest.values()]
}
