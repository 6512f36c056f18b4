import { redirect } from "next/navigation"
import { requireOrganiser } from "@/app/_server/gates"
import { isOwnOrigin } from "@/app/_server/origin"
import { readUpload } from "@/app/_server/sheets"
import { understandPeople } from "@/lib/people/columns"
import { keepImport } from "@/lib/sheet/keepImport"

/** Takes in a list of people as a file: more than a server action may carry. */
export async function POST(request: Request): Promise<Response> {
  const { db, organiser, now } = await requireOrganiser()
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const upload = await readUpload(request)
  if ("why" in upload) redirect(`/people/import?refused=${upload.why}`)
  const { first, texts: headings, columns } = understandPeople(upload.sheet)
  const id = await keepImport(db, organiser, { cycleId: null, ...upload, first, headings, columns }, now)
  redirect(`/people/import/${id}`)
}
