import type { Organiser } from "@/lib/authority/authority"
import { loadIn, MANY_ASKED } from "@/lib/cycle/countLoad"
import type { Db } from "@/lib/db/database"
import { folded } from "@/lib/words/folded"
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
  const words = folded(search).split(/\s+/).filter(Boolean)
  const [counts] = await db.$queryRaw<{ all: number; many: number; count: number }[]>`
    SELECT count(*)::int AS "all",
      (count(*) FILTER (WHERE load."here" + load."elsewhere" >= ${MANY_ASKED}))::int AS "many",
      (count(*) FILTER (WHERE ${words}::text[] = '{}' OR (
        SELECT bool_and(position(word IN person."searchText") > 0) FROM unnest(${words}::text[]) AS word
      )))::int AS "count"
    FROM ${loadIn(organiser, cycleId)} AS load JOIN "Person" AS person ON person."id" = load."personId"
    WHERE load."here" > 0`
  const { all, many, count } = counts!
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.$queryRaw<Load[]>`
    SELECT person."id"::text AS "personId", person."name", person."unit", person."leftOn" IS NOT NULL AS "hasLeft",
      load."here", load."elsewhere"
    FROM ${loadIn(organiser, cycleId)} AS load JOIN "Person" AS person ON person."id" = load."personId"
    WHERE load."here" > 0 AND (${words}::text[] = '{}' OR (
      SELECT bool_and(position(word IN person."searchText") > 0) FROM unnest(${words}::text[]) AS word
    ))
    ORDER BY load."here" + load."elsewhere" DESC, load."here" DESC, person."sortName", person."id"
    LIMIT ${ROWS} OFFSET ${skip}`
  return { rows, count, page, pages, all, many }
}
