"use server"

import { redirect } from "next/navigation"
import { addressOf } from "@/app/answer/[token]/addresses"
import { answerForm } from "@/app/answer/[token]/answerForm"
import { after } from "@/app/answer/[token]/done"
import { keepForm } from "@/app/answer/[token]/keepForm"
import { keepReceipt } from "@/app/answer/[token]/[invitationId]/receiptCookie"
import { stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import type { ActionState } from "@/app/_server/action"
import { requireRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { answersOf, isBlank } from "@/lib/ballot/draft"
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
  const { link, ...desk } = await requireRaterLink(token, invitationId)
  const given = answerForm(form, link.id)
  const outcome = await keepForm(desk, [link], given)
  if (outcome === "ended") redirect(addressOf(link))
  if (outcome) return outcome
  const next = stepsOf(await getWords(), link).find(({ id }) => id === given.go)
  redirect(addressOf(link, next?.id))
}

/** Sends the answers, as they were kept. Their receipt is shown once and kept in this browser alone. */
export async function sendAnswers(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  // Twice on the same button: the second time there is nothing left to send.
  if (isBlank(link.draft)) redirect(link.submitted ? addressOf(link) : addressOf(link, "check"))
  const answers = answersSchema(link.cycle.questionnaire, link.group.id).safeParse(answersOf(link.draft))
  // Too long all together, as the last look says; what was typed stays.
  if (!answers.success) redirect(addressOf(link, "check"))
  const outcome = await submitBallot(db, keys, link, answers.data, now)
  if (outcome.kind === "submitted") await keepReceipt(link, outcome.receipt)
  redirect(outcome.kind === "changed" ? after("changed", addressOf(link)) : addressOf(link))
}
