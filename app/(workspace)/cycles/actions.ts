"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseArgument, parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { cloneCycle } from "@/lib/cycle/cloneCycle"
import { createCycle } from "@/lib/cycle/createCycle"
import { deleteCycle } from "@/lib/cycle/deleteCycle"
import { CycleNameSchema } from "@/lib/cycle/details"
import { findCycle } from "@/lib/cycle/findCycle"
import { SET_UP_STAGES } from "@/lib/cycle/stages"

export async function createDraft(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const parsed = await parseForm(z.object({ name: CycleNameSchema }), form)
  if (!parsed.ok) return parsed
  const cycleId = await createCycle(db, organiser, parsed.data, now)
  redirect(`/cycles/${cycleId}/setup/details`)
}

/** Begins a cycle again, of whatever stage: a new draft with its people. */
export async function runAgain(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const parsed = await parseForm(z.object({ name: CycleNameSchema }), form)
  if (!parsed.ok) return parsed
  const outcome = await cloneCycle(db, organiser, { cycleId: id, name: parsed.data.name }, now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "cloned":
      redirect(`/cycles/${outcome.cycleId}/setup/details?from=${id}`)
  }
}

/** Deletes a draft; the page has asked. What was launched a moment ago stays. */
export async function eraseDraft(cycleId: unknown, seenStage: unknown): Promise<void> {
  const { db, keys, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const stage = parseArgument(z.enum(SET_UP_STAGES), seenStage)
  const outcome = await deleteCycle(db, keys, organiser, id, stage, now)
  switch (outcome.kind) {
    case "otherStage":
      redirect(`/cycles/${id}`)
    case "deleted":
    case "gone":
      revalidatePath("/cycles")
      redirect("/cycles")
    default:
      outcome satisfies never
  }
}

/** Deletes what was launched, only when its name was typed, and only in the stage in which its organiser saw it. */
export async function eraseCycle(
  cycleId: unknown,
  seenStage: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, keys, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const cycle = (await findCycle(db, organiser, parseId(cycleId))) ?? notFound()
  const stage = parseArgument(z.enum(["collecting", "closed"]), seenStage)
  const parsed = await parseForm(z.object({ name: z.string() }), form)
  if (!parsed.ok) return parsed
  if (parsed.data.name.trim() !== cycle.name) return refuse(parsed.values, { name: t("cycles.delete.wrong") })
  const outcome = await deleteCycle(db, keys, organiser, cycle.id, stage, now)
  switch (outcome.kind) {
    case "otherStage":
      redirect(`/cycles/${cycle.id}`)
    case "deleted":
    case "gone":
      revalidatePath("/cycles")
      redirect("/cycles")
  }
}
