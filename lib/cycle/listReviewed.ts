import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { matching } from "@/lib/people/search"
import { placeOf, type Page } from "@/lib/words/pages"

/** Somebody who is reviewed in a draft. */
export interface Reviewed {
  id: string
  personId: string
  name: string
  email: string
  unit: string
  hasLeft: boolean
  /** How many are asked about them. */
  asked: number
}

const ROWS = 50

/** A page of those who are reviewed in a cycle, by name, and how many there are in all. */
export async function listReviewed(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { search, page: wanted }: { search: string; page: number },
): Promise<Page<Reviewed> & { all: number }> {
  const everyone = { cycleId, cycle: cyclesOf(organiser) }
  const where = { ...everyone, person: matching(search) }
  const [all, count] = [await db.subject.count({ where: everyone }), await db.subject.count({ where })]
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.subject.findMany({
    where,
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    skip,
    take: ROWS,
    select: {
      id: true,
      person: { select: { id: true, name: true, email: true, unit: true, leftOn: true } },
      _count: { select: { invitations: true } },
    },
  })
  return {
    rows: rows.map(({ id, person, _count }) => ({
      id,
      personId: person.id,
      name: person.name,
      email: person.email,
      unit: person.unit,
      hasLeft: person.leftOn !== null,
      asked: _count.invitations,
    })),
    count,
    page,
    pages,
    all,
  }
}
