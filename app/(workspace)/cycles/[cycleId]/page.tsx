import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { ClosedCyclePage } from "@/app/(workspace)/cycles/[cycleId]/closedCycle"
import { CollectingCyclePage } from "@/app/(workspace)/cycles/[cycleId]/collectingCycle"
import { cycleOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"

export async function generateMetadata({ params }: { params: CycleParams }): Promise<Metadata> {
  const { cycle } = await cycleOf(params)
  return { title: cycle.name }
}

export default async function CyclePage({ params }: { params: CycleParams }) {
  const { db, viewer, cycle, now } = await cycleOf(params)
  if (cycle.stage === "draft") redirect(`/cycles/${cycle.id}/setup/review`)
  return cycle.stage === "collecting" ? (
    <CollectingCyclePage db={db} viewer={viewer} cycle={cycle} now={now} />
  ) : (
    <ClosedCyclePage db={db} viewer={viewer} cycle={cycle} />
  )
}
