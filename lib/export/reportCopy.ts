import type { FoundPlan } from "@/lib/plan/chosenComments"
import type { Facts } from "@/lib/report/facts"
import type { Reading } from "@/lib/report/reading"
import type { Letterhead } from "@/lib/workspace/letterhead"

/** A report to take along: what is published, what is read of it in one language, and what goes with it on paper. */
export interface ReportCopy {
  facts: Facts
  reading: Reading
  letterhead: Letterhead
  /** What the person makes of it, in their own copy, and in their coach's while it is shared; null in all others. */
  plan: FoundPlan | null
}
