import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { findCycle } from "@/lib/cycle/store"

/** What every action of an organiser works with. */
export async function organiser() {
  const viewer = await requireOrganiser()
  const { db, secret } = await getContext()
  return { db, secret, viewer, now: new Date() }
}

/** An id from an address or a form; what is none names nothing. */
export function idOf(text: unknown): string {
  return z.uuid().safeParse(text).data ?? notFound()
}

export type CycleParams = Promise<{ cycleId: string }>

/** Loads a cycle for its organiser, which authorises in the same step: for everyone else there is no such page. */
export async function cycleOf(params: CycleParams) {
  const { cycleId } = await params
  return loadCycle(idOf(cycleId))
}

const loadCycle = cache(async (cycleId: string) => {
  const context = await organiser()
  const cycle = (await findCycle(context.db, context.viewer, cycleId)) ?? notFound()
  return { ...context, cycle }
})

/** The same for a page of the set-up, which only a draft has. */
export async function draftOf(params: CycleParams) {
  const loaded = await cycleOf(params)
  if (loaded.cycle.stage !== "draft") redirect(`/cycles/${loaded.cycle.id}`)
  return loaded
}
