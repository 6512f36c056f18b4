import type { Stage } from "@/prisma/client/enums"

/** The one way that cycles go: from each stage to the next, and back from none. */
export const NEXT_STAGE = {
  draft: "collecting",
  collecting: "closed",
  closed: null,
} as const satisfies Record<Stage, Stage | null>

/** In lists, what needs attention comes first. */
const URGENCY: Record<Stage, number> = { collecting: 1, draft: 2, closed: 3 }

export const STAGES_BY_URGENCY = (Object.keys(URGENCY) as Stage[]).toSorted((a, b) => URGENCY[a] - URGENCY[b])
