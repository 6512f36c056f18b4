"use server"

import { revalidatePath } from "next/cache"
import { notFound } from "next/navigation"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { requireViewer } from "@/app/_server/viewer"
import { releaseReports } from "@/lib/release/store"
import { findReport } from "@/lib/report/store"

/** A coach passes a report on to the person it is about. */
export async function passOn(subjectId: string): Promise<void> {
  const viewer = await requireViewer()
  const { db, secret } = await getContext()
  const found = (await findReport(db, viewer, z.uuid().parse(subjectId))) ?? notFound()
  await releaseReports(db, secret, viewer, found.cycleId, { whose: { subjectId }, to: "subject" }, new Date())
  revalidatePath("/coaching", "layout")
}
