import { findAsked, followRaterLink } from "@/app/_server/gates"
import { isOwnOrigin } from "@/app/_server/origin"
import { getWords } from "@/app/_server/words"
import { SavingSchema, type Writings } from "@/lib/ballot/draft"
import { fieldsGiven } from "@/lib/ballot/fieldsGiven"
import type { Values } from "@/lib/ballot/fields"
import { saveWritings } from "@/lib/ballot/saveWritings"
import { sentenceOf } from "@/lib/words/fault"

type Params = Promise<{ token: string; invitationId: string }>

/**
 * Keeps fields while somebody types; the page's own script sends those that were touched. Answers what is kept of each, and a
 * sentence where one cannot be kept; or by its status why nothing can be.
 */
export async function POST(request: Request, { params }: { params: Params }): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return empty(403)
  const { token, invitationId } = await params
  const asked = await findAsked(token, invitationId)
  // Why there is nothing, or one who tries many is told no more.
  if (!asked) return empty((await followRaterLink(token)).state.kind === "tooOften" ? 429 : 410)
  const { db, keys, now, kind, link } = asked
  if (kind !== "open") return empty(410)
  const saving = SavingSchema.safeParse(await request.json().catch(() => null))
  if (!saving.success) return empty(400)
  const { submitted, writings } = saving.data
  if (submitted !== link.submitted) return empty(409)
  const { right, faults } = fieldsGiven(link.cycle.questionnaire, link.group.id, valuesOf(writings))
  const outcome = await saveWritings(db, keys, link, withValues(writings, right), now)
  switch (outcome.kind) {
    case "saved": {
      const words = await getWords()
      const errors = Object.entries(faults).map(([field, fault]) => [field, sentenceOf(words, fault)] as const)
      const said = { at: now.getTime(), fields: outcome.kept, errors: Object.fromEntries(errors) }
      // A line of text: packing it costs more than it saves.
      return Response.json(said, { headers: { "Cache-Control": "no-store, no-transform" } })
    }
    case "moved":
      return empty(409)
    case "declined":
    case "over":
    case "withdrawn":
    case "replaced":
      return empty(410)
  }
}

function valuesOf(writings: Writings): Values {
  return Object.fromEntries(Object.entries(writings).map(([field, { value }]) => [field, value]))
}

/** Those writings whose fields are right, with what is kept of them. */
function withValues(writings: Writings, right: Values): Writings {
  return Object.fromEntries(Object.entries(right).map(([field, value]) => [field, { ...writings[field]!, value }]))
}

function empty(status: number): Response {
  return new Response(null, { status })
}
