"use server"

import { z } from "zod"
import { EmailSchema } from "@/app/(signing-in)/forms"
import { clientKey, parseForm, refuse, type ActionState } from "@/app/_server/action"
import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { requestLink } from "@/lib/ballot/requestLink"

/** Asks for a rater's link at an address; the answer is the same for every address. */
export async function askForLink(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, configuration, now } = await openDesk()
  const { t } = await getWords()
  const parsed = await parseForm(z.object({ email: EmailSchema }), form)
  if (!parsed.ok) return parsed
  const { email } = parsed.data
  const outcome = await requestLink(db, secret, email, await clientKey(), now)
  switch (outcome.kind) {
    case "tooOften":
      return refuse(parsed.values, { "": t("lostLink.tooOften") })
    case "requested":
      return {
        ok: true,
        message: t(configuration.mail ? "lostLink.requested" : "lostLink.requestedToMailbox", { email }),
      }
  }
}
