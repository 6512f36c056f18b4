"use server"

import { revalidatePath } from "next/cache"
import { notFound } from "next/navigation"
import { requireCoach } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { passReportOn } from "@/lib/release/passReportOn"

/** A coach passes a report on to the person it is about. */
export async function passOn(subjectId: unknown): Promise<void> {
  const { db, secret, coach, now } = await requireCoach()
  const outcome = await passReportOn(db, secret, coach, parseId(subjectId), now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "passedOn":
    case "alreadyReleased":
      revalidatePath("/coaching", "layout")
  }
}
