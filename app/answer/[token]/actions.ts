"use server"

import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { draftFrom } from "@/app/answer/[token]/draftForm"
import { follow } from "@/app/answer/[token]/link"
import { refuse, type ActionState } from "@/app/_server/action"
import { isBlank } from "@/lib/ballot/draft"
import {
  declineInvitation,
  saveDraft,
  submitBallot,
  undoDecline,
  withdrawBallot,
  type RaterInvitation,
  type RaterOutcome,
} from "@/lib/ballot/store"
import type { Database } from "@/lib/db/client"
import { answersSchema } from "@/lib/questionnaire/answers"

// Whatever a rater does leaves no log line, no audit entry and no time of day.

/** Keeps the answers of one screen and goes on to the screen that the pressed button names. */
export async function saveStep(token: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, invitation, now } = await openInvitation(token)
  const go = z.string().max(50).catch("").parse(form.get("go"))
  const parsed = draftFrom(invitation.cycle.questionnaire, form)
  if (!parsed.ok) return refuse(parsed.values, parsed.errors)
  await done(token, saveDraft(db, invitation, parsed.changes, now))
  redirect(`/answer/${token}?step=${encodeURIComponent(go)}`)
}

/** Sends the answers, as they were kept. */
export async function sendAnswers(token: string): Promise<void> {
  const { db, invitation, now } = await openInvitation(token)
  if (isBlank(invitation.draft)) redirect(`/answer/${token}?step=check`)
  const answers = answersSchema(invitation.cycle.questionnaire).parse(invitation.draft)
  await done(token, submitBallot(db, invitation, answers, now))
  redirect(`/answer/${token}`)
}

/** Takes the sent answers back; they stay as a draft. */
export async function takeBack(token: string): Promise<void> {
  const { db, invitation, now } = await openInvitation(token)
  await done(token, withdrawBallot(db, invitation, now))
  redirect(`/answer/${token}`)
}

export async function decline(token: string): Promise<void> {
  const { db, invitation, now } = await openInvitation(token)
  await done(token, declineInvitation(db, invitation, now))
  redirect(`/answer/${token}`)
}

export async function answerAfterAll(token: string): Promise<void> {
  const { db, invitation, now } = await openInvitation(token)
  await done(token, undoDecline(db, invitation, now))
  redirect(`/answer/${token}`)
}

/** The invitation that the link leads to; one that has ended shows its page, which says why. */
async function openInvitation(token: string): Promise<{ db: Database; invitation: RaterInvitation; now: Date }> {
  if (!z.string().max(100).safeParse(token).success) notFound()
  const { db, now, state } = await follow(token)
  if (state.kind !== "open" && state.kind !== "declined") redirect(`/answer/${token}`)
  return { db, invitation: state.invitation, now }
}

/** Too late, or no longer asked: the link's own page says which. */
async function done(token: string, outcome: Promise<RaterOutcome>): Promise<void> {
  if (!(await outcome).done) redirect(`/answer/${token}`)
}
