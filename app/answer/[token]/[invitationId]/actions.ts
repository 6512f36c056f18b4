"use server"

import { redirect } from "next/navigation"
import { addressOf } from "@/lib/ballot/addresses"
import { answerForm } from "@/app/answer/[token]/answerForm"
import { keepForm } from "@/app/answer/[token]/keepForm"
import { stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import type { ActionState } from "@/app/_server/action"
import { requireRaterLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"

// Whatever a rater does leaves no log line, no event and no time of day. Keeping while somebody types, and sending, are
// answered before Next (lib/command/answerRater.ts).

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
