"use server"

import { redirect } from "next/navigation"
import { listAddress, sideAddress } from "@/lib/ballot/addresses"
import { answerForm } from "@/app/answer/[token]/answerForm"
import { keepForm } from "@/app/answer/[token]/keepForm"
import type { ActionState } from "@/app/_server/action"
import { requireOpenedLink } from "@/app/_server/gates"
import { besideEachOther } from "@/lib/ballot/sideBySide"

/** Keeps one behaviour about all colleagues, and goes on to the one that the pressed button names. */
export async function saveBehaviour(token: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { opened, ...desk } = await requireOpenedLink(token)
  const given = answerForm(form, null)
  const outcome = await keepForm(desk, besideEachOther(opened), given)
  if (outcome === "ended") redirect(listAddress(opened.token))
  if (outcome) return outcome
  redirect(sideAddress(opened.token, /^[\w-]+$/.test(given.go) ? given.go : undefined))
}
