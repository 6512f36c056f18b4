import type { Organiser } from "@/lib/authority/authority"
import { isFound } from "@/lib/cycle/countAnswers"
import { loadIn, MANY_ASKED } from "@/lib/cycle/countLoad"
import type { Db } from "@/lib/db/database"
import { placeOf, type Page } from "@/lib/words/pages"

/** How often somebody is asked. */
export interface Load {
  personId: string
  name: string
  unit: string
  hasLeft: boolean
  /** About so many colleagues in this cycle. */
  here: number
  /** About so many in other cycles that collect. */
  elsewhere: number
}

const ROWS = 50

/**
 * A page of those who are asked about colleagues in a draft, most asked first.
 * @returns with it how many are asked in all, and how many of them about many colleagues
 */
export async function listLoad(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { search, page: wanted }: { search: string; page: number },
): Promise<Page<Load> & { all: number; many: number }> {
  const found = isFound(search)
  const [counts] = await db.$queryRaw<{ all: number; many: number; count: number }[]>`
    SELECT count(*)::int AS "all",
      (count(*) FILTER (WHERE load."here" + load."elsewhere" >= ${MANY_ASKED}))::int AS "many",
      (count(*) FILTER (WHERE ${found}))::int AS "count"
    FROM ${loadIn(organiser, cycleId)} AS load JOIN "Person" AS person ON person."id" = load."personId"
    WHERE load."here" > 0`
  const { all, many, count } = counts!
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.$queryRaw<Load[]>`
    SELECT person."id"::text AS "personId", person."name", person."unit", person."leftOn" IS NOT NULL AS "hasLeft",
      load."here", load."elsewhere"
    FROM ${loadIn(organiser, cycleId)} AS load JOIN "Person" AS person ON person."id" = load."personId"
    WHERE load."here" > 0 AND ${found}
    ORDER BY load."here" + load."elsewhere" DESC, load."here" DESC, person."sortName", person."id"
    LIMIT ${ROWS} OFFSET ${skip}`
  return { rows, count, page, pages, all, many }
}
