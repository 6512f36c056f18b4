"use server"

import { redirect } from "next/navigation"
import { addressOf } from "@/app/answer/[token]/addresses"
import { draftFrom } from "@/app/answer/[token]/[invitationId]/draftForm"
import { keepReceipt } from "@/app/answer/[token]/[invitationId]/receiptCookie"
import { stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import { refuse, type ActionState } from "@/app/_server/action"
import { requireRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { isBlank } from "@/lib/ballot/draft"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { answersSchema } from "@/lib/questionnaire/answers"

// Whatever a rater does leaves no log line, no event and no time of day. Each action leads on to the colleague's own page,
// which says what came of it: done, too late, or no longer asked.

/** Keeps the answers of one screen and goes on to the screen that the pressed button names. */
export async function saveStep(
  token: unknown,
  invitationId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  const words = await getWords()
  const parsed = draftFrom(words, link, form)
  if (!parsed.ok) return refuse(parsed.values, parsed.errors)
  const outcome = await saveDraft(db, keys, link, parsed.changes, now)
  switch (outcome.kind) {
    case "saved": {
      const next = stepsOf(words, link).find(({ id }) => id === form.get("go"))
      redirect(addressOf(link, next?.id))
    }
    case "declined":
    case "over":
    case "withdrawn":
    case "replaced":
      redirect(addressOf(link))
  }
}

/** Sends the answers, as they were kept. Their receipt is shown once and kept in this browser alone. */
export async function sendAnswers(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  // Twice on the same button: the second time there is nothing left to send.
  if (isBlank(link.draft)) redirect(link.submitted ? addressOf(link) : addressOf(link, "check"))
  const answers = answersSchema(link.cycle.questionnaire, link.group.id).safeParse(link.draft)
  // Too long all together, as the last look says; what was typed stays.
  if (!answers.success) redirect(addressOf(link, "check"))
  const outcome = await submitBallot(db, keys, link, answers.data, now)
  if (outcome.kind === "submitted") await keepReceipt(link, outcome.receipt)
  redirect(addressOf(link))
}
