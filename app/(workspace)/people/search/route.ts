import { z } from "zod"
import { requireOrganiser } from "@/app/_server/gates"
import { listAsked } from "@/lib/cycle/listAsked"
import type { Offered } from "@/app/_ui/peopleSearch"
import { searchPeople } from "@/lib/people/searchPeople"
import { SearchSchema } from "@/lib/people/search"

/** A cycle for which raters are chosen: then it is told how often each is asked. */
const CycleSchema = z.uuid().nullable().catch(null)

/** Whom a field for people offers, for what has been typed so far. */
export async function GET(request: Request): Promise<Response> {
  const { db, organiser } = await requireOrganiser()
  const { searchParams } = new URL(request.url)
  const { people, more } = await searchPeople(db, organiser, SearchSchema.parse(searchParams.get("search")))
  const cycleId = CycleSchema.parse(searchParams.get("cycle"))
  const ids = people.map(({ id }) => id)
  const asked = cycleId === null ? new Map<string, number>() : await listAsked(db, organiser, cycleId, ids)
  const offered = people.map((person) => ({ ...person, asked: asked.get(person.id) ?? 0 }))
  return Response.json({ people: offered, more } satisfies Offered, { headers: { "Cache-Control": "no-store" } })
}
