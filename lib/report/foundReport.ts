import { ReportSchema, type Report } from "@/lib/report/report"
import type { Prisma } from "@/prisma/client/client"

/** A report, and where it belongs. */
export interface FoundReport {
  reportId: string
  subjectId: string
  subjectName: string
  cycleId: string
  version: number
  report: Report
}

/** What is read of it. */
export const FOUND_REPORT = {
  id: true,
  subjectId: true,
  cycleId: true,
  version: true,
  document: true,
  subject: { select: { person: { select: { name: true } } } },
} as const satisfies Prisma.ReportSelect

/** The newest version comes first. */
export const NEWEST_FIRST = { version: "desc" } as const satisfies Prisma.ReportOrderByWithRelationInput

export function foundReport({
  id,
  document,
  subject,
  ...rest
}: Prisma.ReportGetPayload<{ select: typeof FOUND_REPORT }>): FoundReport {
  return { ...rest, reportId: id, subjectName: subject.person.name, report: ReportSchema.parse(document) }
}
