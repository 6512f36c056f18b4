"use server"

import { randomUUID } from "node:crypto"
import { redirect } from "next/navigation"
import { addressOf } from "@/app/answer/[token]/addresses"
import { formOf } from "@/app/answer/[token]/[invitationId]/formOf"
import { keepReceipt } from "@/app/answer/[token]/[invitationId]/receiptCookie"
import { stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import { refuse, type ActionState } from "@/app/_server/action"
import { requireRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { answersOf, isBlank } from "@/lib/ballot/draft"
import { drawnToken, writingsOf } from "@/lib/ballot/drawn"
import { drawnField } from "@/lib/ballot/fields"
import { fieldsGiven } from "@/lib/ballot/fieldsGiven"
import { saveWritings } from "@/lib/ballot/saveWritings"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { undoDecline } from "@/lib/ballot/undoDecline"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { answersSchema } from "@/lib/questionnaire/answers"
import { sentenceOf } from "@/lib/words/fault"

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
  const { values, tokens, go } = formOf(form)
  const { questionnaire } = link.cycle
  const { right, faults } = fieldsGiven(questionnaire, link.group.id, values)
  const outcome = await saveWritings(db, keys, link, writingsOf(right, tokens, randomUUID()), now)
  switch (outcome.kind) {
    case "saved": {
      const { kept, refused } = outcome
      if (refused.length === 0 && Object.keys(faults).length === 0) {
        const next = stepsOf(words, link).find(({ id }) => id === go)
        redirect(addressOf(link, next?.id))
      }
      const errors = Object.entries(faults).map(([field, fault]) => [field, sentenceOf(words, fault)] as const)
      const elsewhere = refused.map((field) => [field, words.t("answering.elsewhere.now")] as const)
      // From now on the form has seen what the other device wrote: sent again, it replaces it.
      const drawn = Object.entries(kept).map(([field, now]) => [drawnField(field), drawnToken(now)] as const)
      const current = refused.map((field) => [field, kept[field]!.value] as const)
      return refuse(
        { ...values, ...Object.fromEntries(drawn) },
        Object.fromEntries([...elsewhere, ...errors]),
        Object.fromEntries(current),
      )
    }
    case "declined":
    case "moved":
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
  const answers = answersSchema(link.cycle.questionnaire, link.group.id).safeParse(answersOf(link.draft))
  // Too long all together, as the last look says; what was typed stays.
  if (!answers.success) redirect(addressOf(link, "check"))
  const outcome = await submitBallot(db, keys, link, answers.data, now)
  if (outcome.kind === "submitted") await keepReceipt(link, outcome.receipt)
  redirect(addressOf(link))
}

/** Takes the sent answers back and destroys them. */
export async function takeBack(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  await withdrawBallot(db, keys, link, now)
  redirect(addressOf(link))
}

export async function decline(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  await declineInvitation(db, keys, link, now)
  redirect(addressOf(link))
}

export async function answerAfterAll(token: unknown, invitationId: unknown): Promise<void> {
  const { db, keys, link, now } = await requireRaterLink(token, invitationId)
  await undoDecline(db, keys, link, now)
  redirect(addressOf(link))
}
