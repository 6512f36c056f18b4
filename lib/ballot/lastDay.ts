import { dayIn } from "@/lib/words/day"

/** Whether the last day on which answers are taken is over, where the workspace is. */
export function isOver(deadline: Date | null, timeZone: string, now: Date): boolean {
  return deadline !== null && dayIn(timeZone, now) > deadline
}
