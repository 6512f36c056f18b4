import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { placeOf, type Page } from "@/lib/words/pages"
import { PERSON, type PersonRow } from "@/lib/people/person"
import { peopleOf } from "@/lib/people/scope"
import { matching } from "@/lib/people/search"
import type { Prisma } from "@/prisma/client/client"

/** What the directory can be sorted by. */
export const PEOPLE_ORDERS = ["name", "team", "manager"] as const
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number]

/** Who alone is listed. */
export const PEOPLE_FILTERS = ["here", "left", "external", "noManager"] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]

export interface PeopleChoice {
  search: string
  filter: PeopleFilter | null
  order: PeopleOrder
  /** From 1. */
  page: number
}

/** The directory as it is first shown. */
export const FIRST_PAGE: PeopleChoice = { search: "", filter: null, order: "name", page: 1 }

const ROWS = 50

/** A page of the workspace's directory, and how many people there are in all. */
export async function listPeople(
  db: Db,
  organiser: Organiser,
  { search, filter, order, page: wanted }: PeopleChoice,
): Promise<Page<PersonRow> & { all: number }> {
  const where = { ...peopleOf(organiser), ...matching(search), ...chosenBy(filter) }
  const [all, count] = await Promise.all([db.person.count({ where: peopleOf(organiser) }), db.person.count({ where })])
  const { page, pages, skip } = placeOf(wanted, count, ROWS)
  const rows = await db.person.findMany({ where, select: PERSON, orderBy: orderBy(order), skip, take: ROWS })
  return { rows, count, page, pages, all }
}

function chosenBy(filter: PeopleFilter | null): Prisma.PersonWhereInput {
  switch (filter) {
    case null:
      return {}
    case "here":
      return { leftOn: null }
    case "left":
      return { leftOn: { not: null } }
    case "external":
      return { external: true }
    case "noManager":
      return { managerId: null, external: false, leftOn: null }
  }
}

/** By name within the same team, or under the same manager. */
function orderBy(order: PeopleOrder): Prisma.PersonOrderByWithRelationInput[] {
  const byName: Prisma.PersonOrderByWithRelationInput[] = [{ sortName: "asc" }, { id: "asc" }]
  switch (order) {
    case "name":
      return byName
    case "team":
      return [{ unit: "asc" }, ...byName]
    case "manager":
      return [{ manager: { sortName: "asc" } }, ...byName]
  }
}
