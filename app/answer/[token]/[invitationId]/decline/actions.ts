"use server"

import { redirect } from "next/navigation"
import { addressOf } from "@/lib/ballot/addresses"
import { after } from "@/lib/ballot/done"
import { requireRaterLink } from "@/app/_server/gates"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { undoDecline } from "@/lib/ballot/undoDecline"

/** Declines to answer about one colleague; their page says what came of it. */
export async function decline(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  await declineInvitation(db, keys, link, now)
  redirect(addressOf(link))
}

/** Takes that back; what was typed before is there again. */
export async function answerAfterAll(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  const outcome = await undoDecline(db, keys, link, now)
  redirect(outcome.kind === "undone" ? after("asked", addressOf(link)) : addressOf(link))
}
