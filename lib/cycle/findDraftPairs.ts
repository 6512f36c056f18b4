import type { Organiser } from "@/lib/authority/authority"
import type { DraftPairs } from "@/lib/cycle/pairComparison"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

/** What a list of pairs is compared with: the directory, and who is asked about whom in this cycle. */
export async function findDraftPairs(db: Db, organiser: Organiser, cycleId: string): Promise<DraftPairs | null> {
  const { workspaceId } = organiser
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, ...cyclesOf(organiser) },
    select: { questionnaire: true },
  })
  if (!cycle) return null
  const people = await db.person.findMany({
    where: { workspaceId },
    select: { id: true, name: true, email: true, number: true, unit: true },
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
  })
  const coaches = await db.user.findMany({ where: { workspaceId }, select: { id: true, name: true, email: true } })
  const subjects = await db.subject.findMany({
    where: { cycleId },
    select: { id: true, personId: true, coachId: true },
  })
  const invitations = await db.invitation.findMany({
    where: { cycleId },
    select: { subjectId: true, group: true, rater: { select: { personId: true } } },
  })
  const { groups } = storedQuestionnaire(cycle.questionnaire)
  return {
    people,
    coaches,
    subjects,
    groups: groups.map(({ id, kind, name }) => ({ id, kind, names: Object.values(name) })),
    asked: invitations.flatMap(({ subjectId, group, rater: { personId } }) =>
      personId === null ? [] : { subjectId, personId, group },
    ),
  }
}
