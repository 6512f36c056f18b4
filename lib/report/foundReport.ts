import type { Collected } from "@/lib/ballot/collected"
import type { Facts } from "@/lib/report/facts"

/** A report, where it belongs, and the names with which it is read. */
export interface FoundReport {
  reportId: string
  subjectId: string
  subjectName: string
  cycleId: string
  cycleName: string
  /** Of the cycle of the report with which this one is compared; null without one, or where it is deleted. */
  earlierCycleName: string | null
  version: number
  /** Null for a cycle that the first version has closed. */
  collected: Collected | null
  facts: Facts
}
