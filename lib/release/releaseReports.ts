import type { Organiser } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { recordEvents } from "@/lib/log/recordEvent"
import { GIVEN, giveToCoaches, giveToSubjects, type GivenReport } from "@/lib/release/giveReports"
import { hasOtherOrganiser } from "@/lib/release/hasOtherOrganiser"
import { othersReportsOf, reportsOf } from "@/lib/report/scope"
import type { Prisma } from "@/prisma/client/client"

/** To the coach alone, or to the person the report is about, and then to the coach as well. */
export type Audience = "coach" | "subject"

/** Of one subject, of several, or of all of the cycle. */
export type Whose = { subjectId: string } | { subjectIds: string[] } | "all"

export type Release =
  | { kind: "released"; count: number }
  /** It is about the organiser, and there is another one who can release it. */
  | { kind: "ownReport" }
  | { kind: "gone" }

/**
 * Releases the newest reports of a cycle, one, several or all but the organiser's own; those that are released already
 * stay as they are, and `count` says how many were released now.
 */
export async function releaseReports(
  db: Db,
  secret: Secret,
  organiser: Organiser,
  cycleId: string,
  { whose, to }: { whose: Whose; to: Audience },
  now: Date,
): Promise<Release> {
  return transact(
    db,
    async (tx) => {
      await lockWorkspace(tx, organiser)
      // Without another organiser, only they can; they have not read it before.
      const scope = (await hasOtherOrganiser(tx, organiser)) ? othersReportsOf(organiser) : reportsOf(organiser)
      const newest = await newestReports(tx, scope, cycleId, whose)
      if (newest.length === 0) {
        const own = await newestReports(tx, reportsOf(organiser), cycleId, whose)
        return own.length === 0 ? { kind: "gone" } : { kind: "ownReport" }
      }
      const toSubjects = to === "subject" ? await giveToSubjects(tx, secret, organiser, newest, now) : []
      // Nothing is kept from a coach that the subject reads.
      const toCoaches = await giveToCoaches(tx, organiser, newest, now)
      await recordEvents(tx, organiser, [...toSubjects, ...toCoaches], now)
      return { kind: "released", count: (to === "subject" ? toSubjects : toCoaches).length }
    },
    LONG,
  )
}

async function newestReports(
  tx: Transaction,
  scope: Prisma.ReportWhereInput,
  cycleId: string,
  whose: Whose,
): Promise<GivenReport[]> {
  const rows = await tx.report.findMany({
    where: { AND: [scope, { cycleId, ...subjectsOf(whose) }] },
    orderBy: [{ version: "desc" }, { subjectId: "asc" }],
    select: GIVEN,
  })
  const newest = new Map<string, GivenReport>()
  for (const row of rows) if (!newest.has(row.subjectId)) newest.set(row.subjectId, row)
  return [...newest.values()]
}

/** Whose reports they are, for a query of reports. */
export function subjectsOf(whose: Whose): Prisma.ReportWhereInput {
  if (whose === "all") return {}
  return { subjectId: "subjectId" in whose ? whose.subjectId : { in: whose.subjectIds } }
}
