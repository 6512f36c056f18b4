import type { Organiser } from "@/lib/authority/authority"
import { anyoneBut } from "@/lib/authority/ownReview"
import { cyclesOf } from "@/lib/cycle/scope"
import { SET_UP_STAGES } from "@/lib/cycle/stages"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"

export interface Pair {
  subject: { name: string; email: string }
  /** Null for a subject about whom nobody is asked. */
  rater: { name: string; email: string } | null
  group: string | null
  coach: string | null
}

/**
 * Who is asked about whom in a cycle that is set up or collects, and nothing of what they do. Once it collects, the review
 * of whoever asks is left out: from it can be withdrawn only who has not answered.
 */
export async function listPairs(
  db: Db,
  organiser: Organiser,
  cycleId: string,
): Promise<{ name: string; questionnaire: Questionnaire; pairs: Pair[] } | null> {
  const cycle = await db.cycle.findFirst({
    where: { id: cycleId, ...cyclesOf(organiser), stage: { not: "closed" } },
    select: { name: true, stage: true, questionnaire: true },
  })
  if (!cycle) return null
  const person = SET_UP_STAGES.includes(cycle.stage) ? {} : { person: anyoneBut(organiser) }
  const subjects = await db.subject.findMany({
    where: { cycleId, ...person },
    select: { id: true, person: { select: { name: true, email: true } }, coach: { select: { email: true } } },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
  })
  const invitations = await db.invitation.findMany({
    where: { cycleId, withdrawnOn: null, rater: { personId: { not: null } } },
    select: { subjectId: true, group: true, rater: { select: { person: { select: { name: true, email: true } } } } },
    orderBy: [{ group: "asc" }, { rater: { person: { sortName: "asc" } } }, { id: "asc" }],
  })
  const bySubject = new Map<string, typeof invitations>()
  for (const invitation of invitations) {
    const same = bySubject.get(invitation.subjectId)
    if (same) same.push(invitation)
    else bySubject.set(invitation.subjectId, [invitation])
  }
  const pairs = subjects.flatMap(({ id, person: subject, coach }): Pair[] => {
    const about = { subject, coach: coach?.email ?? null }
    const asked = bySubject.get(id) ?? []
    if (asked.length === 0) return [{ ...about, rater: null, group: null }]
    return asked.map(({ group, rater }) => ({ ...about, rater: rater.person, group }))
  })
  return { name: cycle.name, questionnaire: storedQuestionnaire(cycle.questionnaire), pairs }
}
