import type { Stage } from "@/prisma/client/enums"

/** The one way that cycles go: from each stage to those that may follow it, and back from none. */
export const NEXT_STAGES = {
  draft: ["nominating", "collecting"],
  nominating: ["collecting"],
  collecting: ["closed"],
  closed: [],
} as const satisfies Record<Stage, readonly Stage[]>

/** The stages in which a cycle is set up: who is reviewed and asked can be changed, and nobody is asked yet. */
export const SET_UP_STAGES = stagesBefore("collecting")

/** The stages from which a cycle may go on to this one. */
export function stagesBefore(next: Stage): Stage[] {
  const table: Record<Stage, readonly Stage[]> = NEXT_STAGES
  return (Object.keys(table) as Stage[]).filter((stage) => table[stage].includes(next))
}

/** In lists, what needs attention comes first. */
const URGENCY: Record<Stage, number> = { collecting: 1, nominating: 2, draft: 3, closed: 4 }

export const STAGES_BY_URGENCY = (Object.keys(URGENCY) as Stage[]).toSorted((a, b) => URGENCY[a] - URGENCY[b])
