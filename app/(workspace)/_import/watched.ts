import type { ActionState } from "@/app/_server/action"

/** What a page hears of a list that is being taken over: how far it is, and at the end where to go or what is wrong. */
export type Watched = { done: number; of: number } | { leadsTo: string } | { answer: ActionState }
