"use server"

import { redirect } from "next/navigation"
import { addressOf } from "@/lib/ballot/addresses"
import { after } from "@/lib/ballot/done"
import { requireRaterLink } from "@/app/_server/gates"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"

/** Takes the sent answers back and destroys them; the colleague's page says what came of it. */
export async function takeBack(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  const outcome = await withdrawBallot(db, keys, link, now)
  redirect(outcome.kind === "takenBack" ? after("takenBack", addressOf(link)) : addressOf(link))
}
