import type { Facts } from "@/lib/report/facts"
import type { Reading } from "@/lib/report/reading"

/** A report to take along: what is published, and what is read of it in one language. */
export interface ReportCopy {
  facts: Facts
  reading: Reading
}
