import type { Organiser } from "@/lib/authority/authority"
import type { Showing } from "@/lib/cycle/anonymousPart"
import { listOtherReviews } from "@/lib/cycle/listOtherReviews"
import { FEW_RATERS, repeatsOf, type Repeat } from "@/lib/cycle/repeats"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

/** A subject of a draft about whom nearly the same colleagues were asked in another cycle. */
export interface RepeatedSubject extends Repeat {
  subjectId: string
  name: string
}

/**
 * Which reviews of a draft repeat others so nearly that answers could be found by subtraction (repeats.ts), by name. The
 * database finds those who come into question, so that of thousands only few are looked at closely.
 */
export async function listRepeats(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  showing: Showing,
): Promise<RepeatedSubject[]> {
  const near = await listNear(db, organiser, cycleId, showing)
  if (near.length === 0) return []
  const others = await listOtherReviews(db, organiser, cycleId, near)
  const subjects = await db.subject.findMany({
    where: { cycleId, cycle: cyclesOf(organiser), personId: { in: near } },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      personId: true,
      person: { select: { name: true } },
      invitations: {
        where: { withdrawnOn: null, rater: { person: { isNot: null } } },
        select: { group: true, rater: { select: { personId: true } } },
      },
    },
  })
  return subjects.flatMap(({ id: subjectId, personId, person, invitations }) => {
    const raters = invitations.map(({ group, rater }) => ({ group, personId: rater.personId! }))
    const repeats = repeatsOf({ personId, raters }, showing, others)
    return repeats.map((repeat) => ({ subjectId, name: person.name, ...repeat }))
  })
}

/** Ids of people about whom one or two anonymous raters differ between this cycle and another. */
async function listNear(db: Db, organiser: Organiser, cycleId: string, { questionnaire }: Showing): Promise<string[]> {
  const others = await db.cycle.findMany({
    where: { ...cyclesOf(organiser), id: { not: cycleId }, stage: { in: ["collecting", "closed"] } },
    select: { id: true, questionnaire: true },
  })
  const kinds = [
    { id: cycleId, groups: questionnaire.groups },
    ...others.map(({ id, questionnaire }) => ({ id, groups: storedQuestionnaire(questionnaire).groups })),
  ].flatMap(({ id, groups }) => {
    return groups.filter(({ kind }) => kind === "anonymous").map((group) => ({ id, group: group.id }))
  })
  const rows = await db.$queryRaw<{ personId: string }[]>`
    WITH asked AS (
      SELECT subject."cycleId", subject."personId" AS about, coalesce(rater."personId", rater."id") AS who
      FROM unnest(${kinds.map(({ id }) => id)}::uuid[], ${kinds.map(({ group }) => group)}::text[]) AS kind(cycle, name)
      JOIN "Invitation" AS invitation ON invitation."cycleId" = kind.cycle AND invitation."group" = kind.name
      JOIN "Subject" AS subject ON subject."id" = invitation."subjectId"
      JOIN "Rater" AS rater ON rater."id" = invitation."raterId"
      WHERE invitation."withdrawnOn" IS NULL
        AND subject."personId" IN (SELECT "personId" FROM "Subject" WHERE "cycleId" = ${cycleId}::uuid)
    ), size AS (
      SELECT "cycleId", about, count(*) AS people FROM asked GROUP BY "cycleId", about
    ), shared AS (
      SELECT other."cycleId", mine.about, count(*) AS people
      FROM asked AS mine JOIN asked AS other ON other.about = mine.about AND other.who = mine.who
      WHERE mine."cycleId" = ${cycleId}::uuid AND other."cycleId" <> mine."cycleId"
      GROUP BY other."cycleId", mine.about
    )
    SELECT DISTINCT shared.about::text AS "personId"
    FROM shared
    JOIN size AS mine ON mine."cycleId" = ${cycleId}::uuid AND mine.about = shared.about
    JOIN size AS other ON other."cycleId" = shared."cycleId" AND other.about = shared.about
    WHERE mine.people + other.people - 2 * shared.people BETWEEN 1 AND ${FEW_RATERS}`
  return rows.map(({ personId }) => personId)
}
