"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { refuseTyped, SeenSchema } from "@/app/(workspace)/cycles/changedMeanwhile"
import { PreviewSchema } from "@/app/(workspace)/settings/texts/previewForm"
import { textLanguage } from "@/app/(workspace)/settings/texts/textLanguage"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseArgument } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { changeMailText } from "@/lib/mail/changeMailText"
import { findMailText } from "@/lib/mail/findMailText"
import { findReceiver } from "@/lib/mail/findReceiver"
import { defaultText, TEXT_KINDS } from "@/lib/mail/mailText"
import { mailTextSchema } from "@/lib/mail/mailTextForm"
import { writeTestMail } from "@/lib/mail/writeTestMail"

const KindSchema = z.enum(TEXT_KINDS)

export async function saveText(given: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const words = await getWords()
  const place = { kind: parseArgument(KindSchema, given), language: textLanguage(words.language) }
  const parsed = await parseForm(mailTextSchema(place.kind).extend({ seen: SeenSchema }), form)
  if (!parsed.ok) return parsed
  const { seen, ...text } = parsed.data
  const outcome = await changeMailText(db, organiser, place, { text, seen }, now)
  revalidatePath("/settings/texts", "layout")
  switch (outcome.kind) {
    case "changedMeanwhile": {
      const { text: saved } = await findMailText(db, organiser, place)
      const both = { typed: { ...text }, saved: { ...(saved ?? defaultText(words, place.kind)) } }
      return refuseTyped({ organiser, now, values: parsed.values }, outcome, both)
    }
    case "changed":
      return { ok: true, message: words.t("mailTexts.form.saved") }
  }
}

/** @param seen the revision that is thrown away */
export async function resetText(given: unknown, seen: unknown): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t, language } = await getWords()
  const place = { kind: parseArgument(KindSchema, given), language: textLanguage(language) }
  const change = { text: null, seen: SeenSchema.parse(seen) }
  const outcome = await changeMailText(db, organiser, place, change, now)
  switch (outcome.kind) {
    case "changedMeanwhile":
      return refuse({}, { "": t("mailTexts.standard.meanwhile") })
    case "changed":
      revalidatePath("/settings/texts", "layout")
      // Away from the form, whose fields would keep what is deleted.
      redirect("/settings/texts")
  }
}

/** As the preview shows it: of who is chosen there, or of people who are invented. */
export async function sendTest(given: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const kind = parseArgument(KindSchema, given)
  const parsed = await parseForm(PreviewSchema, form)
  if (!parsed.ok) return parsed
  const { cycle: cycleId, receiver: search } = parsed.data
  const personId = cycleId === undefined ? null : await findReceiver(db, organiser, kind, { cycleId, search })
  if (cycleId !== undefined && personId === null) return refuse(parsed.values, { "": t("mailTexts.preview.nobody") })
  const sample = cycleId === undefined || personId === null ? null : { cycleId, personId }
  const outcome = await writeTestMail(db, organiser, kind, sample, now)
  switch (outcome.kind) {
    case "tooSoon":
      return refuse(parsed.values, { "": t("mailTexts.test.tooSoon") })
    case "written":
      return { ok: true, message: t("mailTexts.test.written", { email: organiser.email }) }
  }
}
