import { draftFrom } from "@/app/answer/[token]/[invitationId]/draftForm"
import { followRaterLink } from "@/app/_server/gates"
import { isOwnOrigin } from "@/app/_server/origin"
import { getWords } from "@/app/_server/words"
import { saveDraft } from "@/lib/ballot/saveDraft"

type Params = Promise<{ token: string; invitationId: string }>

/** Keeps answers while somebody types; the page's own script sends them. Answers 204, or says why not. */
export async function POST(request: Request, { params }: { params: Params }): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return empty(403)
  const { token, invitationId } = await params
  const { db, keys, now, state } = await followRaterLink(token)
  if (state.kind === "tooOften") return empty(429)
  const asked = state.kind === "open" && state.opened.colleagues.find(({ link }) => link.id === invitationId)
  if (!asked || asked.kind !== "open") return empty(410)
  const form = await request.formData().catch(() => null)
  if (!form) return empty(400)
  const parsed = draftFrom(await getWords(), asked.link, form)
  const outcome = await saveDraft(db, keys, asked.link, parsed.changes, now)
  switch (outcome.kind) {
    case "saved":
      return parsed.ok ? empty(204) : Response.json(parsed.errors, { status: 422 })
    case "declined":
    case "over":
    case "withdrawn":
    case "replaced":
      return empty(410)
  }
}

function empty(status: number): Response {
  return new Response(null, { status })
}
