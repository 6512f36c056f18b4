import type { ActionState } from "@/app/_server/action"

/** How taking a list over ends: with a page to go to, or with what is wrong. */
export type End = { leadsTo: string } | { answer: ActionState }

/** What a page hears of it meanwhile. */
export type Watched = { done: number; of: number } | End
