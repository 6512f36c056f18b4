import type { Step } from "@/app/answer/[token]/[invitationId]/steps"

/** Where a screen stands among the others. */
export interface Around {
  previous: Step | null
  next: Step | null
  /** From 1 to `count`. */
  place: number
  count: number
}
