import type { Stage } from "@/prisma/client/enums"

/** What each stage is called, and what it means, in the organiser's words. Cycles go through them one way. */
export const STAGES: Record<Stage, { name: string; about: string }> = {
  draft: { name: "Draft", about: "Being set up. Nobody has been asked yet." },
  collecting: { name: "Collecting", about: "People have been asked and can answer until the deadline." },
  closed: { name: "Closed", about: "Answers are counted and reports are computed. Nothing can be added." },
}

/** In lists, what needs attention comes first. */
export const STAGES_BY_URGENCY: Stage[] = ["collecting", "draft", "closed"]
