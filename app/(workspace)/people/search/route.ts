import { requireOrganiser } from "@/app/_server/gates"
import { searchPeople } from "@/lib/people/searchPeople"
import { SearchSchema } from "@/lib/people/search"

/** Whom a field for people offers, for what has been typed so far. */
export async function GET(request: Request): Promise<Response> {
  const { db, organiser } = await requireOrganiser()
  const search = SearchSchema.parse(new URL(request.url).searchParams.get("search"))
  return Response.json(await searchPeople(db, organiser, search), { headers: { "Cache-Control": "no-store" } })
}
