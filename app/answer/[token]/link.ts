import { clientKey } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { countAttempt } from "@/lib/access/store"
import { findInvitation, type InvitationState } from "@/lib/ballot/store"
import type { Database } from "@/lib/db/client"

/** What a link leads to; who has tried too many that lead nowhere is told no more. */
export type LinkState = InvitationState | { kind: "tooOften" }

/** Follows a rater's link. Changes nothing about the invitation; only links that lead nowhere are counted. */
export async function follow(token: string): Promise<{ db: Database; now: Date; state: LinkState }> {
  const { db, secret } = await getContext()
  const now = new Date()
  const state = await findInvitation(db, token, now)
  if (state.kind !== "unknown") return { db, now, state }
  const isAllowed = await countAttempt(db, secret, "unknownLink", await clientKey(), now)
  return { db, now, state: isAllowed ? state : { kind: "tooOften" } }
}
