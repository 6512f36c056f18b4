"use server"

import { revalidatePath } from "next/cache"
import { headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import type { MarksState } from "@/app/_plan/marks"
import { parseForm, type ActionState } from "@/app/_server/action"
import { requireReader } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { GoalsFormSchema } from "@/lib/plan/goalsForm"
import { markBehaviour } from "@/lib/plan/markBehaviour"
import { MarkSchema } from "@/lib/plan/plan"
import { saveGoals } from "@/lib/plan/saveGoals"
import { sharePlan } from "@/lib/plan/sharePlan"
import { unsharePlan } from "@/lib/plan/unsharePlan"

// A plan is gone when its report was taken back a moment ago; the link's own page says so.

/** The button that was pressed: "V1:keep" marks a behaviour, "V1:none" takes its mark away. */
const PressedSchema = z.object({
  mark: z
    .string()
    .transform((pressed) => pressed.split(":"))
    .pipe(z.tuple([z.string(), z.union([MarkSchema, z.literal("none").transform(() => null)])])),
})

export async function mark(given: unknown, _: MarksState, form: FormData): Promise<MarksState> {
  const { db, reader, token } = await requireReader(given)
  const parsed = await parseForm(PressedSchema, form)
  if (!parsed.ok) notFound()
  const outcome = await markBehaviour(db, reader, ...parsed.data.mark)
  switch (outcome.kind) {
    case "gone":
      redirect(`/report/${token}`)
    case "saved":
      await showPlan(token)
      return { marks: outcome.plan.marks, isSaved: true }
  }
}

export async function writeGoals(given: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, reader, token } = await requireReader(given)
  const { t } = await getWords()
  const parsed = await parseForm(GoalsFormSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await saveGoals(db, reader, parsed.data)
  switch (outcome.kind) {
    case "gone":
      redirect(`/report/${token}`)
    case "saved":
      revalidatePath(`/report/${token}`)
      await showPlan(token)
      return { ok: true, message: t("plan.saved") }
  }
}

/** Whatever came of it, the plan then says who can read it. */
export async function share(given: unknown): Promise<void> {
  const { db, reader, token, now } = await requireReader(given)
  await sharePlan(db, reader, now)
  revalidatePath(`/report/${token}`)
  await showPlan(token)
}

export async function stopSharing(given: unknown): Promise<void> {
  const { db, reader, token, now } = await requireReader(given)
  await unsharePlan(db, reader, now)
  revalidatePath(`/report/${token}`)
  await showPlan(token)
}

/** Without JavaScript the page is loaded anew; it is to open where the plan is. */
async function showPlan(token: string): Promise<void> {
  if (!(await headers()).has("next-action")) redirect(`/report/${token}#plan`)
}
