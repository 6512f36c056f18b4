"use server"

import { notFound, redirect } from "next/navigation"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { idOf, organiser } from "@/app/(workspace)/cycles/organiser"
import { parseForm, type ActionState } from "@/app/_server/action"
import { CycleNameSchema } from "@/lib/cycle/details"
import { createCycle, deleteCycle, findCycle } from "@/lib/cycle/store"

export async function createDraft(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, viewer, now } = await organiser()
  const parsed = parseForm(z.object({ name: CycleNameSchema }), form)
  if (!parsed.ok) return parsed
  const cycleId = (await createCycle(db, viewer, parsed.data, now)) ?? notFound()
  redirect(`/cycles/${cycleId}/setup/details`)
}

/** Deletes a draft; the page has asked. What was launched a moment ago stays. */
export async function eraseDraft(cycleId: string): Promise<void> {
  const { db, viewer, now } = await organiser()
  await deleteCycle(db, viewer, idOf(cycleId), "draft", now)
  revalidatePath("/cycles")
  redirect("/cycles")
}

/** Deletes what was launched, only when its name was typed. */
export async function eraseCycle(cycleId: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, viewer, now } = await organiser()
  const cycle = (await findCycle(db, viewer, idOf(cycleId))) ?? notFound()
  const parsed = parseForm(
    z.object({ name: z.literal(cycle.name, "Type the name exactly as it is written above.") }),
    form,
  )
  if (!parsed.ok) return parsed
  await deleteCycle(db, viewer, cycle.id, cycle.stage, now)
  revalidatePath("/cycles")
  redirect("/cycles")
}
