"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { keepOpen, openReport } from "@/app/report/[token]/opened"
import { CODE_MINUTES, maskedAddress } from "@/lib/release/code"
import { requestCode, useCode } from "@/lib/release/store"

/** Sends a code to the address that the report was released to. */
export async function sendCode(token: string): Promise<ActionState> {
  const opened = await openReport(token)
  if (opened.kind !== "locked") redirect(`/report/${token}`)
  const { db, secret } = await getContext()
  const outcome = await requestCode(db, secret, opened.released, new Date())
  if (outcome === "tooOften")
    return refuse({}, { "": "Several codes were sent already. Use the newest, or try again in an hour." })
  const address = maskedAddress(opened.released.subjectEmail)
  return { ok: true, message: `A code is on its way to ${address}. It is good for ${CODE_MINUTES} minutes.` }
}

const CodeSchema = z.object({
  code: z
    .string()
    .transform((text) => text.replaceAll(/\D/g, ""))
    .refine((digits) => digits.length === 6, "A code has six digits."),
})

const WRONG = "This is not the code, or its time is over. Look at the newest e-mail, or send yourself another one."

/** Opens the report in this browser, by a code. */
export async function enterCode(token: string, _: ActionState, form: FormData): Promise<ActionState> {
  const opened = await openReport(token)
  if (opened.kind !== "locked") redirect(`/report/${token}`)
  const parsed = parseForm(CodeSchema, form)
  if (!parsed.ok) return parsed
  const { db, secret } = await getContext()
  const now = new Date()
  const outcome = await useCode(db, secret, opened.released, parsed.data.code, now)
  if (outcome === "wrong") return refuse(parsed.values, { code: WRONG })
  if (outcome === "tooOften") return refuse(parsed.values, { code: "Too many codes were tried. Please wait an hour." })
  await keepOpen(token, opened.released, now)
  redirect(`/report/${token}`)
}
