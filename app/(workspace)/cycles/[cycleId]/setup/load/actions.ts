"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { parseForm, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { changeMostAsked } from "@/lib/cycle/changeMostAsked"
import { fault } from "@/lib/words/fault"

const CapSchema = z.object({
  mostAsked: z.union([
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    z.coerce
      .number(fault("faults.wholeNumber"))
      .int(fault("faults.wholeNumber"))
      .min(1, fault("faults.wholeNumber"))
      .max(1000, fault("faults.atMost", { max: 1000 })),
  ]),
})

/** Sets about how many colleagues one person may be asked; an empty field takes the cap away. */
export async function saveCap(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(CapSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await changeMostAsked(db, organiser, id, parsed.data.mostAsked)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "changed":
      return { ok: true, message: t("setUp.raters.load.cap.saved") }
  }
}
