"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { releaseReports, withdrawRelease, withholdComment } from "@/lib/report/store"

const id = z.uuid()

/** Releases one report, or all that are not released yet. */
export async function release(cycleId: string, subjectId: string | null): Promise<void> {
  const viewer = await requireOrganiser()
  const { db, secret } = await getContext()
  const whose = subjectId === null ? "all" : { subjectId: id.parse(subjectId) }
  await releaseReports(db, secret, viewer, id.parse(cycleId), whose, new Date())
  revalidatePath(`/cycles/${cycleId}`, "layout")
}

export async function takeReleaseBack(cycleId: string, reportId: string): Promise<void> {
  const viewer = await requireOrganiser()
  const { db } = await getContext()
  await withdrawRelease(db, viewer, id.parse(reportId), new Date())
  revalidatePath(`/cycles/${id.parse(cycleId)}`, "layout")
}

export async function withhold(address: { cycleId: string; subjectId: string; reportId: string; question: string; index: number }): Promise<void> {
  const viewer = await requireOrganiser()
  const { cycleId, subjectId, reportId, ...place } = z
    .object({ cycleId: id, subjectId: id, reportId: id, question: z.string().max(40), index: z.number().int().min(0) })
    .parse(address)
  const { db } = await getContext()
  await withholdComment(db, viewer, reportId, place, new Date())
  redirect(`/cycles/${cycleId}/reports/${subjectId}`)
}
