"use server"

import { revalidatePath } from "next/cache"
import { notFound } from "next/navigation"
import { z } from "zod"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { sendAgain } from "@/lib/mail/sendAgain"
import { correctAddress } from "@/lib/people/correctAddress"
import { emailSchema } from "@/lib/words/text"

const AddressSchema = z.object({ email: emailSchema() })

/** Writes to somebody whom nothing reached: to another address with a new link, to the same one what was not delivered. */
export async function writeAgain(
  cycleId: unknown,
  personId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, keys, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const [cycle, id] = [parseId(cycleId), parseId(personId)]
  const parsed = await parseForm(AddressSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await correctAddress(db, keys, organiser, id, parsed.data.email, now)
  revalidatePath(`/cycles/${cycle}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "taken":
      return refuse(parsed.values, { email: t("people.person.taken") })
    case "changed":
      return { ok: true, message: t("collecting.unreachable.corrected") }
    case "unchanged": {
      const messages = await sendAgain(db, organiser, { personId: id }, now)
      return { ok: true, message: t("collecting.unreachable.sentAgain", { messages }) }
    }
    // Nothing but the address is changed.
    case "numberTaken":
    case "managerGone":
    case "loop":
      return refuse(parsed.values, { "": t("collecting.unreachable.changedMeanwhile") })
  }
}
