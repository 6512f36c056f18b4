import { draftFrom } from "@/app/answer/[token]/draftForm"
import { followRaterLink } from "@/app/_server/gates"
import { isOwnOrigin } from "@/app/_server/origin"
import { getWords } from "@/app/_server/words"
import { saveDraft } from "@/lib/ballot/saveDraft"

/** Keeps answers while somebody types; the page's own script sends them. Answers 204, or says why not. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return empty(403)
  const { db, now, state } = await followRaterLink((await params).token)
  if (state.kind === "tooOften") return empty(429)
  if (state.kind !== "open") return empty(410)
  const form = await request.formData().catch(() => null)
  if (!form) return empty(400)
  const { link } = state
  const parsed = draftFrom(await getWords(), link, form)
  const outcome = await saveDraft(db, link, parsed.changes, now)
  switch (outcome.kind) {
    case "saved":
      return parsed.ok ? empty(204) : Response.json(parsed.errors, { status: 422 })
    case "declined":
    case "over":
    case "withdrawn":
      return empty(410)
  }
}

function empty(status: number): Response {
  return new Response(null, { status })
}
