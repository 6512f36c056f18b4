import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { asNominated, NOMINATED, type Nominated } from "@/lib/nomination/listNominated"
import { matching } from "@/lib/people/search"
import { placeOf, type Page } from "@/lib/words/pages"
import { NominationState } from "@/prisma/client/enums"

/** How far it is with the proposals for a subject, for whoever runs the cycle. */
export interface NominationRow extends Nominated {
  /** Null for who has no manager, or one who has left. */
  managerName: string | null
}

export type NominationCounts = Record<NominationState, number>

const ROWS = 50

/** A page of the subjects of a cycle, by name, with how far it is with each; and how many there are of each state. */
export async function listNominations(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { search, page: wanted, show }: { search: string; page: number; show: NominationState | null },
): Promise<Page<NominationRow> & { counts: NominationCounts }> {
  const inCycle = { cycleId, cycle: cyclesOf(organiser) }
  const grouped = await db.subject.groupBy({ by: ["nomination"], where: inCycle, _count: true })
  const countOf = (state: NominationState) => grouped.find(({ nomination }) => nomination === state)?._count ?? 0
  const counts = Object.fromEntries(Object.values(NominationState).map((state) => [state, countOf(state)]))
  const where = { ...inCycle, person: matching(search), ...(show ? { nomination: show } : {}) }
  const count = await db.subject.count({ where })
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const subjects = await db.subject.findMany({
    where,
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    skip,
    take: ROWS,
    select: NOMINATED,
  })
  const rows = subjects.map((subject) => {
    const row = asNominated(subject)
    return { ...row, managerName: row.managerId === null ? null : subject.person.manager!.name }
  })
  return { rows, count, page, pages, counts: counts as NominationCounts }
}
