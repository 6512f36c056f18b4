"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireLockedReport } from "@/app/_server/gates"
import { keepSeal } from "@/app/_server/seal"
import { getWords } from "@/app/_server/words"
import { CODE_MINUTES } from "@/lib/release/code"
import { redeemCode } from "@/lib/release/redeemCode"
import { requestCode } from "@/lib/release/requestCode"
import { fault } from "@/lib/words/fault"

/** Sends a code to the address that the report was released to. */
export async function sendCode(given: unknown): Promise<ActionState> {
  const { db, secret, released, now } = await requireLockedReport(given)
  const { t } = await getWords()
  const outcome = await requestCode(db, secret, released, now)
  switch (outcome.kind) {
    case "requested":
      return { ok: true, message: t("releases.code.sent", { minutes: CODE_MINUTES }) }
    case "tooOften":
      return refuse({}, { "": t("releases.code.sentTooOften") })
  }
}

const CodeSchema = z.object({
  code: z
    .string(fault("releases.code.digits"))
    .transform((text) => text.replaceAll(/\D/g, ""))
    .refine((digits) => digits.length === 6, fault("releases.code.digits")),
})

/** Opens the report in this browser, by a code. */
export async function enterCode(given: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, token, released, now } = await requireLockedReport(given)
  const { t } = await getWords()
  const parsed = await parseForm(CodeSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await redeemCode(db, secret, released, parsed.data.code, now)
  switch (outcome.kind) {
    case "wrong":
      return refuse(parsed.values, { code: t("releases.code.wrong") })
    case "tooOften":
      return refuse(parsed.values, { code: t("releases.code.triedTooOften") })
    case "right":
      await keepSeal(token, outcome.seal)
      redirect(`/report/${token}`)
  }
}
