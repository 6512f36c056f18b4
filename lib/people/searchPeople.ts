import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { MATCH, type Match } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"
import { matching } from "@/lib/people/search"

export interface SearchResult {
  people: Match[]
  /** Others would be found as well. */
  more: boolean
}

const MOST = 20

/** The first people whom a search finds, by name; those who have left are not offered. */
export async function searchPeople(db: Db, organiser: Organiser, search: string): Promise<SearchResult> {
  const found = await db.person.findMany({
    where: { ...peopleOf(organiser), leftOn: null, ...matching(search) },
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
    select: MATCH,
    take: MOST + 1,
  })
  return { people: found.slice(0, MOST), more: found.length > MOST }
}
