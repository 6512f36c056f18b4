import { countAttempt } from "@/lib/access/countAttempt"
import { SavingSchema, type Writings } from "@/lib/ballot/draft"
import type { Values } from "@/lib/ballot/fields"
import { fieldsGiven } from "@/lib/ballot/fieldsGiven"
import { followInvitation, followLink } from "@/lib/ballot/followLink"
import { saveWritings } from "@/lib/ballot/saveWritings"
import type { RaterReply } from "@/lib/command/raterReply"
import type { RaterRequest } from "@/lib/command/raterRequest"
import type { Office } from "@/lib/worker/office"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

/**
 * Keeps fields while somebody types; the page's own script sends those that were touched. Answers what is kept of each, and a
 * sentence where one cannot be kept; or by its status why nothing can be: 400 what was sent is no saving, 409 the page speaks
 * of another draft, 410 nothing is kept on this link any more, 429 too many links that lead nowhere were tried.
 */
export async function keepDraft(
  { db, keys, secret }: Pick<Office, "db" | "keys" | "secret">,
  { token, id, client, language, read }: RaterRequest,
  now: Date,
): Promise<RaterReply> {
  const asked = await followInvitation(db, keys, token, id, now)
  if (!asked) {
    // Who tries many is told no more.
    const isUnknown = (await followLink(db, keys, token, now)).kind === "unknown"
    const isTooOften = isUnknown && (await countAttempt(db, secret, "unknownLink", client, now)) === "tooOften"
    return { status: isTooOften ? 429 : 410 }
  }
  const { kind, link } = asked
  if (kind !== "open") return { status: 410 }
  const saving = SavingSchema.safeParse(jsonIn(await read()))
  if (!saving.success) return { status: 400 }
  const { submitted, writings } = saving.data
  if (submitted !== link.submitted) return { status: 409 }
  const { right, faults } = fieldsGiven(link.cycle.questionnaire, link.group.id, valuesOf(writings))
  const outcome = await saveWritings(db, keys, link, withValues(writings, right), now)
  switch (outcome.kind) {
    case "saved": {
      const words = wordsIn(language)
      const errors = Object.entries(faults).map(([field, fault]) => [field, sentenceOf(words, fault)] as const)
      return { status: 200, said: { at: now.getTime(), fields: outcome.kept, errors: Object.fromEntries(errors) } }
    }
    case "moved":
      return { status: 409 }
    case "declined":
    case "over":
    case "withdrawn":
    case "replaced":
      return { status: 410 }
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function valuesOf(writings: Writings): Values {
  return Object.fromEntries(Object.entries(writings).map(([field, { value }]) => [field, value]))
}

/** Those writings whose fields are right, with what is kept of them. */
function withValues(writings: Writings, right: Values): Writings {
  return Object.fromEntries(Object.entries(right).map(([field, value]) => [field, { ...writings[field]!, value }]))
}
