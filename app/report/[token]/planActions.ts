"use server"

import { revalidatePath } from "next/cache"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import type { MarksState } from "@/app/_plan/marks"
import { parseForm, type ActionState } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { openReport } from "@/app/report/[token]/opened"
import { GoalsFormSchema } from "@/lib/plan/goalsForm"
import { MarkSchema } from "@/lib/plan/plan"
import * as plans from "@/lib/plan/store"

/** Marks a behaviour as the pressed button says, "V1:keep"; "V1:none" takes its mark away. */
export async function markBehaviour(token: string, state: MarksState, form: FormData): Promise<MarksState> {
  const { db, owner } = await openPlan(token)
  const [item = "", mark] = String(form.get("mark")).split(":")
  const plan = await plans.markBehaviour(db, owner, item, MarkSchema.safeParse(mark).data ?? null)
  if (!plan) redirect(`/report/${token}`)
  await backToPlan(token)
  return { marks: plan.marks, isSaved: true }
}

export async function saveGoals(token: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, owner } = await openPlan(token)
  const parsed = parseForm(GoalsFormSchema, form)
  if (!parsed.ok) return parsed
  if (!(await plans.saveGoals(db, owner, parsed.data))) redirect(`/report/${token}`)
  revalidatePath(`/report/${token}`)
  await backToPlan(token)
  return { ok: true, message: "Saved." }
}

export async function sharePlan(token: string): Promise<void> {
  const { db, owner } = await openPlan(token)
  await plans.sharePlan(db, owner, new Date())
  revalidatePath(`/report/${token}`)
  await backToPlan(token)
}

export async function unsharePlan(token: string): Promise<void> {
  const { db, owner } = await openPlan(token)
  await plans.unsharePlan(db, owner, new Date())
  revalidatePath(`/report/${token}`)
  await backToPlan(token)
}

/** Only who has opened the report writes its plan; anybody else is led to where it is opened. */
async function openPlan(token: string) {
  const opened = await openReport(token)
  if (opened.kind !== "open") redirect(`/report/${encodeURIComponent(token)}`)
  const { db } = await getContext()
  const { subjectId, tokenHash } = opened.released
  return { db, owner: { subjectId, tokenHash } }
}

/** Without JavaScript the page is loaded anew; it is to open where the plan is. */
async function backToPlan(token: string): Promise<void> {
  if (!(await headers()).has("next-action")) redirect(`/report/${token}#plan`)
}
