import { redirect } from "next/navigation"
import { requireDraft, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { isOwnOrigin } from "@/app/_server/origin"
import { readUpload } from "@/app/_server/sheets"
import { understandPairs } from "@/lib/cycle/pairColumns"
import { keepImport } from "@/lib/sheet/keepImport"

/** Takes in a list of pairs as a file: more than a server action may carry. */
export async function POST(request: Request, { params }: { params: CycleParams }): Promise<Response> {
  const { db, organiser, now, cycle } = await requireDraft(params)
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const base = `/cycles/${cycle.id}/setup/import`
  const upload = await readUpload(request)
  if ("why" in upload) redirect(`${base}?refused=${upload.why}`)
  const { first, texts: headings, columns } = understandPairs(upload.sheet)
  const id = await keepImport(db, organiser, { cycleId: cycle.id, ...upload, first, headings, columns }, now)
  redirect(`${base}/${id}`)
}
