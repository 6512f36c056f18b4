import { CollectedSchema, type Collected } from "@/lib/ballot/collected"
import { CompositionSchema } from "@/lib/ballot/composition"
import { findProposers } from "@/lib/ballot/findProposers"
import type { Db } from "@/lib/db/database"
import { findEarlierCycleName } from "@/lib/report/findEarlierCycleName"
import type { FoundReport } from "@/lib/report/foundReport"
import { storedFacts } from "@/lib/report/storedFacts"
import type { Prisma } from "@/prisma/client/client"

/** The newest report of a subject within what somebody may read. */
export async function loadReport(
  db: Db,
  workspaceId: string,
  subjectId: string,
  scope: Prisma.ReportWhereInput,
): Promise<FoundReport | null> {
  const row = await db.report.findFirst({
    where: { subjectId, ...scope },
    orderBy: { version: "desc" },
    select: {
      id: true,
      cycleId: true,
      version: true,
      document: true,
      cycle: { select: { name: true, ballotBox: { select: { notOpened: true, missing: true, unexpected: true } } } },
      subject: { select: { composition: true, person: { select: { name: true } } } },
    },
  })
  if (!row) return null
  const facts = storedFacts(row.document)
  return {
    reportId: row.id,
    subjectId,
    subjectName: row.subject.person.name,
    cycleId: row.cycleId,
    cycleName: row.cycle.name,
    earlierCycleName: await findEarlierCycleName(db, workspaceId, facts),
    version: row.version,
    collected: await readCollected(db, row),
    facts,
  }
}

async function readCollected(
  db: Db,
  { subject, cycle }: { subject: { composition: unknown }; cycle: { ballotBox: object | null } },
): Promise<Collected | null> {
  const composition = CompositionSchema.safeParse(subject.composition).data
  if (!composition) return null
  const proposers = await findProposers(db, composition)
  return CollectedSchema.safeParse({ composition, proposers, ...cycle.ballotBox }).data ?? null
}
