import type { Organiser } from "@/lib/authority/authority"
import { loadIn } from "@/lib/cycle/countLoad"
import { listSuggestions } from "@/lib/cycle/listSuggestions"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { matching } from "@/lib/people/search"
import { placeOf, type Page } from "@/lib/words/pages"

/** Somebody who is asked, as the grid shows them. */
export interface GridRater {
  personId: string
  name: string
  hasLeft: boolean
  /** About how many colleagues they are asked, in this cycle and in others that collect. */
  load: number
}

export interface GridRow {
  subjectId: string
  personId: string
  name: string
  unit: string
  hasLeft: boolean
  /** Name of the coach; null where there is none. */
  coach: string | null
  /** Group id → who is asked, by name. */
  raters: Record<string, GridRater[]>
  /** Group id → names of those whom the lines of reporting suggest. */
  suggested: Record<string, string[]>
}

const ROWS = 25

/**
 * A page of a draft's grid, subjects × groups. The number of queries is the same for every size.
 * @param among ids of the subjects of whom alone it is; null for all
 */
export async function listGrid(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { search, page: wanted, among }: { search: string; page: number; among: string[] | null },
): Promise<Page<GridRow>> {
  const where = {
    cycleId,
    cycle: cyclesOf(organiser),
    person: matching(search),
    ...(among ? { id: { in: among } } : {}),
  }
  const count = await db.subject.count({ where })
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const subjects = await db.subject.findMany({
    where,
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    skip,
    take: ROWS,
    select: {
      id: true,
      person: { select: { id: true, name: true, unit: true, leftOn: true } },
      coach: { select: { name: true } },
    },
  })
  const subjectIds = subjects.map(({ id }) => id)
  const raters = await listRaters(db, organiser, cycleId, subjectIds)
  const suggestions = await listSuggestions(db, organiser, cycleId, { subjectIds })
  const rows = subjects.map(({ id: subjectId, person, coach }): GridRow => {
    const own = raters.filter((rater) => rater.subjectId === subjectId)
    const likely = suggestions.filter((suggested) => suggested.subjectId === subjectId)
    return {
      subjectId,
      personId: person.id,
      name: person.name,
      unit: person.unit,
      hasLeft: person.leftOn !== null,
      coach: coach?.name ?? null,
      raters: byGroup(own, asGridRater),
      suggested: byGroup(likely, ({ name }) => name),
    }
  })
  return { rows, count, page, pages }
}

function asGridRater({ personId, name, hasLeft, load }: RaterRow): GridRater {
  return { personId, name, hasLeft, load }
}

type RaterRow = GridRater & { subjectId: string; group: string }

async function listRaters(db: Db, organiser: Organiser, cycleId: string, subjectIds: string[]): Promise<RaterRow[]> {
  return db.$queryRaw<RaterRow[]>`
    SELECT invitation."subjectId"::text, invitation."group",
      person."id"::text AS "personId", person."name", person."leftOn" IS NOT NULL AS "hasLeft",
      coalesce(load."here" + load."elsewhere", 0) AS "load"
    FROM "Invitation" AS invitation
    JOIN "Rater" AS rater ON rater."id" = invitation."raterId"
    JOIN "Person" AS person ON person."id" = rater."personId"
    LEFT JOIN ${loadIn(organiser, cycleId)} AS load ON load."personId" = person."id"
    WHERE invitation."subjectId" = ANY(${subjectIds}::uuid[]) AND invitation."withdrawnOn" IS NULL
    ORDER BY person."sortName", invitation."id"`
}

function byGroup<Row extends { group: string }, Shown>(
  rows: Row[],
  show: (row: Row) => Shown,
): Record<string, Shown[]> {
  const groups: Record<string, Shown[]> = {}
  for (const row of rows) (groups[row.group] ??= []).push(show(row))
  return groups
}
