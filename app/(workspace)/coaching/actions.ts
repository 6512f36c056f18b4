"use server"

import { revalidatePath } from "next/cache"
import { notFound } from "next/navigation"
import { z } from "zod"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireCoach } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { markTalkHeld } from "@/lib/release/markTalkHeld"
import { passReportOn } from "@/lib/release/passReportOn"
import { takeTalkBack } from "@/lib/release/takeTalkBack"
import { fault } from "@/lib/words/fault"
import { parseDay } from "@/lib/words/day"

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

const TalkSchema = z.object({
  day: z.iso.date(fault("coaching.talk.faults.day")).transform((text) => parseDay(text)!),
})

/** A coach says on which day they talked with the person a report is about. */
export async function markTalk(subjectId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, coach, now } = await requireCoach()
  const { t, format } = await getWords()
  const parsed = await parseForm(TalkSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await markTalkHeld(db, coach, parseId(subjectId), parsed.data.day, now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "inFuture":
      return refuse(parsed.values, { day: t("coaching.talk.faults.inFuture") })
    case "beforeRelease": {
      const day = format.day(outcome.releasedOn)
      return refuse(parsed.values, { day: t("coaching.talk.faults.beforeRelease", { day }) })
    }
    case "marked":
      revalidatePath("/coaching", "layout")
      return { ok: true }
  }
}

/** It was not held after all. */
export async function unmarkTalk(subjectId: unknown): Promise<void> {
  const { db, coach, now } = await requireCoach()
  const outcome = await takeTalkBack(db, coach, parseId(subjectId), now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "takenBack":
    case "notHeld":
      revalidatePath("/coaching", "layout")
  }
}
