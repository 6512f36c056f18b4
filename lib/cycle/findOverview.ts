import type { Organiser } from "@/lib/authority/authority"
import { askedOf, findCounted, IN_FILTER, isReminded, standingOf, type Counted } from "@/lib/cycle/countAnswers"
import { NAMES_SHOWN, SUBJECT_FILTERS, type SubjectFilter } from "@/lib/cycle/overview"
import { STATE, stateOf, type Progress } from "@/lib/cycle/progress"
import type { Db } from "@/lib/db/database"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import { Prisma } from "@/prisma/client/client"

/** A group of the organiser's own review: how many are asked, and nothing of who they are. */
export interface OwnGroup {
  group: RaterGroup
  invited: number
  /** Whether so many have answered that the group is shown; null for a group whose raters appear as themselves. */
  isShown: boolean | null
}

/** The organiser's own review: whoever runs it must not learn who has answered about them. */
export interface OwnReview {
  id: string
  name: string
  groups: OwnGroup[]
}

export interface CycleProgress extends Progress {
  /** Invitations without an answer. */
  missing: number
  /** How many subjects each filter of their list takes. */
  subjects: Record<SubjectFilter, number>
  /** People who have something to answer, and how many of them were not reminded today; always all, for one who is reviewed. */
  waiting: { people: number; notReminded: number }
  /** Of them, those whose mail could not be delivered: the first by name, and how many. */
  unreachable: { names: string[]; people: number }
  /** Null where the organiser is not reviewed in this cycle; else everything above is without them. */
  own: OwnReview | null
}

/**
 * How far a collecting cycle has come; null when the organiser has no such cycle. Where the organiser is among the
 * subjects nothing here depends on who has answered about them, but one bit for each group.
 */
export async function findOverview(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  now: Date,
): Promise<CycleProgress | null> {
  const counted = await findCounted(db, organiser, cycleId, now)
  if (!counted) return null
  const filters = SUBJECT_FILTERS.map((name) => {
    return Prisma.sql`(count(*) FILTER (WHERE ${IN_FILTER[name]}))::int AS ${Prisma.raw(`"${name}Subjects"`)}`
  })
  const [row] = await db.$queryRaw<(Record<string, number> & Progress & { missing: number })[]>`
    WITH ${standingOf(counted)}
    SELECT
      coalesce(sum("invited"), 0)::int AS "invited", coalesce(sum("answered"), 0)::int AS "answered",
      coalesce(sum("declined"), 0)::int AS "declined", coalesce(sum("withdrawn"), 0)::int AS "withdrawn",
      coalesce(sum("missing"), 0)::int AS "missing", ${Prisma.join(filters)}
    FROM "standing"`
  const { invited, answered, declined, withdrawn, missing } = row!
  const subjects = Object.fromEntries(SUBJECT_FILTERS.map((name) => [name, row![`${name}Subjects`]!]))
  return {
    invited,
    answered,
    declined,
    withdrawn,
    missing,
    subjects: subjects as Record<SubjectFilter, number>,
    ...(await findWaiting(db, counted)),
    own: await findOwnReview(db, counted),
  }
}

/** Those who have something to answer about others than the organiser. */
async function findWaiting(db: Db, counted: Counted): Promise<Pick<CycleProgress, "waiting" | "unreachable">> {
  const reminded = isReminded(counted, Prisma.sql`"waiting"."raterId"`)
  const [row] = await db.$queryRaw<{ people: number; notReminded: number; unreachable: number; names: string[] }[]>`
    WITH ${askedOf(counted)},
    "waiting" AS (SELECT "raterId", bool_or("isUnreachable") AS "isUnreachable" FROM "asked" WHERE "isMissing" GROUP BY "raterId")
    SELECT
      count(*)::int AS "people",
      (count(*) FILTER (WHERE NOT ${reminded}))::int AS "notReminded",
      (count(*) FILTER (WHERE "isUnreachable"))::int AS "unreachable",
      ARRAY(
        SELECT "Person"."name" FROM "waiting"
        JOIN "Rater" ON "Rater"."id" = "waiting"."raterId" JOIN "Person" ON "Person"."id" = "Rater"."personId"
        WHERE "isUnreachable" ORDER BY "sortName", "Person"."id" LIMIT ${NAMES_SHOWN}) AS "names"
    FROM "waiting"`
  const { people, notReminded, unreachable, names } = row!
  return { waiting: { people, notReminded }, unreachable: { names, people: unreachable } }
}

async function findOwnReview(db: Db, { ownId, groups, threshold }: Counted): Promise<OwnReview | null> {
  if (ownId === null) return null
  const { person, invitations } = await db.subject.findUniqueOrThrow({
    where: { id: ownId },
    select: {
      person: { select: { name: true } },
      invitations: { where: { withdrawnOn: null }, select: { group: true, ...STATE } },
    },
  })
  return {
    id: ownId,
    name: person.name,
    groups: groups.flatMap((group): OwnGroup[] => {
      const asked = invitations.filter((row) => row.group === group.id)
      const answered = asked.filter((row) => stateOf(row) === "answered").length
      if (asked.length === 0) return []
      return [{ group, invited: asked.length, isShown: group.kind === "anonymous" ? answered >= threshold : null }]
    }),
  }
}
