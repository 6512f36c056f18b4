import type { Organiser } from "@/lib/authority/authority"
import type { Review } from "@/lib/cycle/repeats"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

/**
 * Reviews of the people of a cycle in others of the workspace that collect or are closed, newest first; without raters
 * who were withdrawn.
 *
 * @param personIds of whom alone, reviewed in it or not; of all who are, where nobody is named
 */
export async function listOtherReviews(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  personIds?: string[],
): Promise<Review[]> {
  const ofTheSame = personIds ? { personId: { in: personIds } } : { person: { reviews: { some: { cycleId } } } }
  const cycles = await db.cycle.findMany({
    where: {
      ...cyclesOf(organiser),
      id: { not: cycleId },
      stage: { in: ["collecting", "closed"] },
      subjects: { some: ofTheSame },
    },
    orderBy: [{ launchedAt: "desc" }, { id: "asc" }],
    select: {
      name: true,
      questionnaire: true,
      threshold: true,
      behaviourThreshold: true,
      subjects: {
        where: ofTheSame,
        select: {
          personId: true,
          invitations: {
            where: { withdrawnOn: null },
            select: { group: true, rater: { select: { id: true, personId: true } } },
          },
        },
      },
    },
  })
  return cycles.flatMap(({ name: cycleName, questionnaire, subjects, ...thresholds }) => {
    const showing = { ...thresholds, questionnaire: storedQuestionnaire(questionnaire) }
    return subjects.map(({ personId, invitations }) => {
      // Who was deleted meanwhile is like nobody else.
      const raters = invitations.map(({ group, rater }) => ({ group, personId: rater.personId ?? rater.id }))
      return { ...showing, cycleName, personId, raters }
    })
  })
}
