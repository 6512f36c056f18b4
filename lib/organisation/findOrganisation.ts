import type { Organiser } from "@/lib/authority/authority"
import { anyoneBut } from "@/lib/authority/ownReview"
import type { Db } from "@/lib/db/database"
import { organisationOf, seenIn, type Organisation, type Seen } from "@/lib/organisation/organisation"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"
import { storedFacts } from "@/lib/report/storedFacts"

const REPORTS_AT_ONCE = 50

export interface FoundOrganisation {
  cycleName: string
  questionnaire: Questionnaire
  /** How many reports show something. */
  people: number
  /** Null while they are too few. */
  organisation: Organisation | null
}

/**
 * What the newest reports of a closed cycle say together; null when the organiser has no such cycle. Without their own
 * while it is not released: from all the others' and what all say together it could be computed.
 */
export async function findOrganisation(
  db: Db,
  organiser: Organiser,
  cycleId: string,
): Promise<FoundOrganisation | null> {
  const readable = { OR: [{ person: anyoneBut(organiser) }, { reports: { some: { releasedAt: { not: null } } } }] }
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, workspaceId: organiser.workspaceId, stage: "closed" },
    select: { name: true, questionnaire: true, subjects: { where: readable, select: { id: true } } },
  })
  if (!cycle) return null
  const people: Seen[] = []
  for (let start = 0; start < cycle.subjects.length; start += REPORTS_AT_ONCE) {
    const ids = cycle.subjects.slice(start, start + REPORTS_AT_ONCE).map(({ id }) => id)
    people.push(...(await seenAbout(db, ids)))
  }
  const questionnaire = storedQuestionnaire(cycle.questionnaire)
  return {
    cycleName: cycle.name,
    questionnaire,
    people: people.length,
    organisation: organisationOf(questionnaire, people),
  }
}

async function seenAbout(db: Db, subjectIds: string[]): Promise<Seen[]> {
  const rows = await db.subject.findMany({
    where: { id: { in: subjectIds } },
    select: { unit: true, reports: { orderBy: { version: "desc" }, take: 1, select: { document: true } } },
  })
  return rows.flatMap(({ unit, reports: [report] }) => (report && seenIn(storedFacts(report.document), unit)) ?? [])
}
