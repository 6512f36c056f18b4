import type { Mark } from "@/lib/plan/plan"

// What the actions of a plan answer to their forms; null before the first press.

export type MarkState = { mark: Mark | null } | null

export type TakeState = { isTaken: boolean } | null

export type MakeGoalState = { kind: "made"; number: number } | { kind: "full" } | null
