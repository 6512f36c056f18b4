import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { ClosedCyclePage } from "@/app/(workspace)/cycles/[cycleId]/closedCycle"
import { CollectingCyclePage, type SearchParams } from "@/app/(workspace)/cycles/[cycleId]/collectingCycle"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"

export async function generateMetadata({ params }: { params: CycleParams }): Promise<Metadata> {
  const { cycle } = await requireCycle(params)
  return { title: cycle.name }
}

export default async function CyclePage({ params, searchParams }: { params: CycleParams; searchParams: SearchParams }) {
  const { cycle } = await requireCycle(params)
  switch (cycle.stage) {
    case "draft":
      redirect(`/cycles/${cycle.id}/setup/review`)
    case "nominating":
      redirect(`/cycles/${cycle.id}/setup/nomination`)
    case "collecting":
      return <CollectingCyclePage params={params} searchParams={searchParams} />
    case "closed":
      return <ClosedCyclePage params={params} />
  }
}
