"use server"

import { redirect } from "next/navigation"
import { listAddress } from "@/lib/ballot/addresses"
import { after } from "@/lib/ballot/done"
import { declinedOn, mayBeDeclined } from "@/app/answer/[token]/stillOpen"
import { requireOpenedLink } from "@/app/_server/gates"
import { declineInvitations } from "@/lib/ballot/declineInvitation"
import { undoDeclines } from "@/lib/ballot/undoDecline"

/** Declines to answer about everyone who is not answered about yet, the rater themselves apart. */
export async function declineAll(token: unknown): Promise<void> {
  const { db, keys, opened, now } = await requireOpenedLink(token)
  const declined = await declineInvitations(db, keys, mayBeDeclined(opened), now)
  const list = listAddress(opened.token)
  redirect(declined > 0 ? after("declined", list) : list)
}

/** Answers after all about everyone whom the rater has declined to. */
export async function answerAboutAll(token: unknown): Promise<void> {
  const { db, keys, opened, now } = await requireOpenedLink(token)
  const undone = await undoDeclines(db, keys, declinedOn(opened), now)
  const list = listAddress(opened.token)
  redirect(undone > 0 ? after("asked", list) : list)
}
