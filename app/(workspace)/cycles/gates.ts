import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import type { DraftPart } from "@/lib/cycle/draftPart"
import { findCycle } from "@/lib/cycle/findCycle"
import { findDraftEdit } from "@/lib/cycle/findDraftEdit"
import { dayIn } from "@/lib/words/day"
import type { Stage } from "@/prisma/client/enums"

export type CycleParams = Promise<{ cycleId: string }>

/** A cycle of the organiser's own, and what its pages work with; for everyone else there is no such page. */
export async function requireCycle(params: CycleParams) {
  return loadOnce((await params).cycleId)
}

/** The same for a page of the set-up, which only a draft has. */
export async function requireDraft(params: CycleParams) {
  const loaded = await requireCycle(params)
  leaveUnlessDraft(loaded.cycle)
  return loaded
}

/**
 * The same for a page that changes a part of the draft, with what its form has seen of it. That is looked up first,
 * and the draft only then: a change in between makes the form look older than it is, and never newer, which would let
 * it undo unseen what somebody else did.
 */
export async function requireDraftPart(params: CycleParams, part: DraftPart) {
  const { db, organiser } = await requireOrganiser()
  const { cycleId } = await params
  const { revision, isOwn } = await findDraftEdit(db, organiser, parseId(cycleId), part)
  const loaded = await load(cycleId)
  leaveUnlessDraft(loaded.cycle)
  return { ...loaded, seen: { revision, isOwn } }
}

async function load(cycleId: string) {
  const desk = await requireOrganiser()
  const { db, organiser, now } = desk
  const cycle = (await findCycle(db, organiser, parseId(cycleId))) ?? notFound()
  return { ...desk, cycle, today: dayIn(organiser.timeZone, now) }
}

/** Asked of the database once per request. */
const loadOnce = cache(load)

function leaveUnlessDraft({ id, stage }: { id: string; stage: Stage }): void {
  switch (stage) {
    case "draft":
    case "nominating":
      return
    case "collecting":
    case "closed":
      redirect(`/cycles/${id}`)
    default:
      stage satisfies never
  }
}
