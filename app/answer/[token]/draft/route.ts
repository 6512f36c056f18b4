import { draftFrom } from "@/app/answer/[token]/draftForm"
import { follow } from "@/app/answer/[token]/link"
import { isOwnOrigin } from "@/app/_server/origin"
import { saveDraft } from "@/lib/ballot/store"

/** Keeps answers while somebody types; the page's own script sends them. Answers 204, or says why not. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const { token } = await params
  const { db, now, state } = await follow(token)
  if (state.kind === "tooOften") return new Response(null, { status: 429 })
  if (state.kind !== "open") return new Response(null, { status: 410 })
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400 })
  const parsed = draftFrom(state.invitation.cycle.questionnaire, form)
  if (!parsed.ok) return Response.json(parsed.errors, { status: 422 })
  const outcome = await saveDraft(db, state.invitation, parsed.changes, now)
  return new Response(null, { status: outcome.done ? 204 : 410 })
}
