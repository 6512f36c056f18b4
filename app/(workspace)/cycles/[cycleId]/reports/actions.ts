"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { parseForm, type ActionState } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { assignCoach, releaseReports, withdrawRelease, type Audience } from "@/lib/release/store"
import { withholdComment } from "@/lib/report/store"

const id = z.uuid()

const AudienceSchema = z.enum(["coach", "subject"])

/** Releases one report, or all that are not released yet: to coaches alone, or to the people they are about. */
export async function release(cycleId: string, subjectId: string | null, to: Audience): Promise<void> {
  const viewer = await requireOrganiser()
  const { db, secret } = await getContext()
  const whose = subjectId === null ? "all" : { subjectId: id.parse(subjectId) }
  await releaseReports(db, secret, viewer, id.parse(cycleId), { whose, to: AudienceSchema.parse(to) }, new Date())
  revalidatePath(`/cycles/${cycleId}`, "layout")
}

export async function takeReleaseBack(cycleId: string, reportId: string): Promise<void> {
  const viewer = await requireOrganiser()
  const { db } = await getContext()
  await withdrawRelease(db, viewer, id.parse(reportId), new Date())
  revalidatePath(`/cycles/${id.parse(cycleId)}`, "layout")
}

export async function withhold(address: {
  cycleId: string
  subjectId: string
  reportId: string
  question: string
  index: number
}): Promise<void> {
  const viewer = await requireOrganiser()
  const { cycleId, subjectId, reportId, ...place } = z
    .object({ cycleId: id, subjectId: id, reportId: id, question: z.string().max(40), index: z.number().int().min(0) })
    .parse(address)
  const { db } = await getContext()
  await withholdComment(db, viewer, reportId, place, new Date())
  redirect(`/cycles/${cycleId}/reports/${subjectId}`)
}

/** Says who coaches a subject; an empty choice is nobody. */
export async function chooseCoach(subjectId: string, _: ActionState, form: FormData): Promise<ActionState> {
  const viewer = await requireOrganiser()
  const { db } = await getContext()
  const parsed = parseForm(z.object({ coach: z.union([z.uuid(), z.literal("")]) }), form)
  if (!parsed.ok) return parsed
  if (!(await assignCoach(db, viewer, id.parse(subjectId), parsed.data.coach || null, new Date()))) notFound()
  revalidatePath("/cycles", "layout")
  return { ok: true, message: "Saved." }
}
