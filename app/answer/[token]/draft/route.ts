import { draftFrom } from "@/app/answer/[token]/draftForm"
import { getContext } from "@/app/_server/context"
import { isOwnOrigin } from "@/app/_server/origin"
import { findInvitation, saveDraft } from "@/lib/ballot/store"

/** Keeps answers while somebody types; the page's own script sends them. Answers 204, or says why not. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 })
  const { token } = await params
  const { db } = await getContext()
  const now = new Date()
  const state = await findInvitation(db, token, now)
  if (state.kind !== "open") return new Response(null, { status: 410 })
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400 })
  const parsed = draftFrom(state.invitation.cycle.questionnaire, state.invitation.draft, form)
  if (!parsed.ok) return Response.json(parsed.errors, { status: 422 })
  const outcome = await saveDraft(db, state.invitation, parsed.draft, now)
  return new Response(null, { status: outcome.done ? 204 : 410 })
}
