import type { Organiser } from "@/lib/authority/authority"
import { askedOf, findCounted, isReminded } from "@/lib/cycle/countAnswers"
import { listSelected } from "@/lib/cycle/listProgress"
import { NAMES_SHOWN, type Selection } from "@/lib/cycle/overview"
import type { Db } from "@/lib/db/database"
import { Prisma } from "@/prisma/client/client"

export interface Selected {
  subjects: number
  /** Of the subjects, the first by name. */
  names: string[]
  /**
   * How many people are missing about them, and how many of these were reminded today. Null for an organiser who is
   * reviewed in this cycle, whom no number of reminders is told.
   */
  missing: { people: number; reminded: number } | null
}

/** What something is to be done about; null when the organiser has no such collecting cycle. */
export async function findSelection(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  selection: Selection,
  now: Date,
): Promise<Selected | null> {
  const counted = await findCounted(db, organiser, cycleId, now)
  if (!counted) return null
  const ids = await listSelected(db, counted, selection)
  const first = await db.subject.findMany({
    where: { id: { in: ids.slice(0, NAMES_SHOWN) } },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    select: { person: { select: { name: true } } },
  })
  const names = first.map(({ person }) => person.name)
  if (counted.ownId !== null) return { subjects: ids.length, names, missing: null }
  const [row] = await db.$queryRaw<{ people: number; reminded: number }[]>`
    WITH ${askedOf(counted)},
    "missing" AS (SELECT DISTINCT "raterId" FROM "asked" WHERE "isMissing" AND "subjectId" = ANY(${ids}::uuid[]))
    SELECT
      count(*)::int AS "people",
      (count(*) FILTER (WHERE ${isReminded(counted, Prisma.sql`"missing"."raterId"`)}))::int AS "reminded"
    FROM "missing"`
  return { subjects: ids.length, names, missing: row! }
}
