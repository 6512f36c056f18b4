"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { ReleaseSelectionSchema } from "@/app/(workspace)/cycles/[cycleId]/reports/choice"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseArgument, parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { assignCoach } from "@/lib/release/assignCoach"
import { releaseReports } from "@/lib/release/releaseReports"
import { releaseSelected as releaseChosen, withdrawSelected } from "@/lib/release/releaseSelected"
import { withdrawRelease } from "@/lib/release/withdrawRelease"
import { withholdComment } from "@/lib/report/withholdComment"

/**
 * Releases one report, or all that are not released yet: to coaches alone, or to the people they are about.
 * @param subjectId null for all
 */
export async function release(cycleId: unknown, subjectId: unknown, to: unknown): Promise<void> {
  const { db, secret, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const whose = subjectId === null ? "all" : { subjectId: parseId(subjectId) }
  const audience = parseArgument(z.enum(["coach", "subject"]), to)
  const outcome = await releaseReports(db, secret, organiser, id, { whose, to: audience }, now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "released":
    // The page says that another organiser releases it.
    case "ownReport":
      revalidatePath(`/cycles/${id}`, "layout")
      return
    default:
      outcome satisfies never
  }
}

export async function takeReleaseBack(cycleId: unknown, reportId: unknown): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const outcome = await withdrawRelease(db, organiser, parseId(reportId), now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "withdrawn":
    case "notReleased":
      revalidatePath(`/cycles/${id}`, "layout")
      return
    default:
      outcome satisfies never
  }
}

/** Releases chosen reports: to coaches alone, or to the people they are about. */
export async function releaseSelected(cycleId: unknown, selection: unknown, to: unknown): Promise<ActionState> {
  const { db, secret, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const what = {
    selection: parseArgument(ReleaseSelectionSchema, selection),
    to: parseArgument(z.enum(["coach", "subject"]), to),
  }
  const outcome = await releaseChosen(db, secret, organiser, id, what, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "ownReport":
      return refuse({}, { "": t("releasing.own.byOther") })
    case "released":
      return { ok: true, message: t("releasing.selected.released", { reports: outcome.count }) }
  }
}

/** Ends the releases of chosen reports. */
export async function takeSelectedBack(cycleId: unknown, selection: unknown): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const what = parseArgument(ReleaseSelectionSchema, selection)
  const { count } = await withdrawSelected(db, organiser, id, what, now)
  revalidatePath(`/cycles/${id}`, "layout")
  return { ok: true, message: t("releasing.selected.takenBack", { reports: count }) }
}

const CommentSchema = z.object({
  cycleId: z.uuid(),
  subjectId: z.uuid(),
  reportId: z.uuid(),
  question: z.string().max(40),
  index: z.number().int().min(0),
})

/** Withholds a comment; the page that follows shows the report as it is then, also where it was withheld already. */
export async function withhold(comment: unknown): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  const { cycleId, subjectId, reportId, ...place } = parseArgument(CommentSchema, comment)
  const outcome = await withholdComment(db, organiser, reportId, place, now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "withheld":
    case "outdated":
    case "noComment":
      redirect(`/cycles/${cycleId}/reports/${subjectId}`)
    default:
      outcome satisfies never
  }
}

const CoachSchema = z.object({ coach: z.union([z.uuid(), z.literal("").transform(() => null)]) })

/** Says who coaches a subject; an empty choice is nobody. */
export async function chooseCoach(subjectId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const parsed = await parseForm(CoachSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await assignCoach(db, organiser, parseId(subjectId), parsed.data.coach, now)
  revalidatePath("/cycles", "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notMember":
      return refuse(parsed.values, { coach: t("releasing.coach.notMember") })
    case "assigned":
      return { ok: true, message: t("releasing.coach.saved") }
  }
}
