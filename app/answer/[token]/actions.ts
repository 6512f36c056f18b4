"use server"

import { redirect } from "next/navigation"
import { draftFrom } from "@/app/answer/[token]/draftForm"
import { stepsOf } from "@/app/answer/[token]/steps"
import { refuse, type ActionState } from "@/app/_server/action"
import { requireRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { isBlank } from "@/lib/ballot/draft"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { undoDecline } from "@/lib/ballot/undoDecline"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { answersSchema } from "@/lib/questionnaire/answers"

// Whatever a rater does leaves no log line, no event and no time of day. Each action leads on to the link's own page,
// which says what came of it: done, too late, or no longer asked.

/** Keeps the answers of one screen and goes on to the screen that the pressed button names. */
export async function saveStep(token: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, link, now } = await requireRaterLink(token)
  const words = await getWords()
  const parsed = draftFrom(words, link, form)
  if (!parsed.ok) return refuse(parsed.values, parsed.errors)
  const outcome = await saveDraft(db, link, parsed.changes, now)
  switch (outcome.kind) {
    case "saved": {
      const next = stepsOf(words, link).find(({ id }) => id === form.get("go"))
      redirect(addressOf(link, next?.id))
    }
    case "declined":
    case "over":
    case "withdrawn":
      redirect(addressOf(link))
  }
}

/** Sends the answers, as they were kept. */
export async function sendAnswers(token: unknown): Promise<void> {
  const { db, link, now } = await requireRaterLink(token)
  if (isBlank(link.draft)) redirect(addressOf(link, "check"))
  const answers = answersSchema(link.cycle.questionnaire, link.group.id).parse(link.draft)
  await submitBallot(db, link, answers, now)
  redirect(addressOf(link))
}

/** Takes the sent answers back; they stay as a draft. */
export async function takeBack(token: unknown): Promise<void> {
  const { db, link, now } = await requireRaterLink(token)
  await withdrawBallot(db, link, now)
  redirect(addressOf(link))
}

export async function decline(token: unknown): Promise<void> {
  const { db, link, now } = await requireRaterLink(token)
  await declineInvitation(db, link, now)
  redirect(addressOf(link))
}

export async function answerAfterAll(token: unknown): Promise<void> {
  const { db, link, now } = await requireRaterLink(token)
  await undoDecline(db, link, now)
  redirect(addressOf(link))
}

function addressOf({ token }: RaterLink, step?: string): string {
  return `/answer/${token}${step === undefined ? "" : `?step=${step}`}`
}
