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
 * Which reviews of a draft repeat others so nearly that answers could be found by subtraction (repeats.ts), by name. Those
 * who come into question are found first, so that of thousands only few are looked at closely.
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
  const rows = await db.$queryRaw<{ cycleId: string; personId: string; raters: string }[]>`
    SELECT subject."cycleId"::text, subject."personId"::text,
      string_agg(coalesce(rater."personId", rater."id")::text, ' ') AS "raters"
    FROM "Invitation" AS invitation
    JOIN "Subject" AS subject ON subject."id" = invitation."subjectId"
    JOIN "Rater" AS rater ON rater."id" = invitation."raterId"
    WHERE invitation."withdrawnOn" IS NULL AND (invitation."cycleId", invitation."group") IN (
      SELECT * FROM unnest(${kinds.map(({ id }) => id)}::uuid[], ${kinds.map(({ group }) => group)}::text[])
    )
    GROUP BY subject."cycleId", subject."personId"`
  const mine = new Map(
    rows.filter((row) => row.cycleId === cycleId).map((row) => [row.personId, new Set(row.raters.split(" "))]),
  )
  const near = rows.filter(({ cycleId: other, personId, raters }) => {
    const asked = mine.get(personId)
    if (other === cycleId || !asked) return false
    const others = raters.split(" ")
    const shared = others.filter((rater) => asked.has(rater)).length
    const differ = asked.size + others.length - 2 * shared
    return differ > 0 && differ <= FEW_RATERS
  })
  return [...new Set(near.map(({ personId }) => personId))]
}
