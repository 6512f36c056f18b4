import type { Events } from "@/lib/log/event"
import type { ReleasedReport } from "@/lib/release/reader"
import type { Prisma } from "@/prisma/client/client"

/** The report that a link leads to, as long as its release stands. */
export function releasedBy({ reportId, tokenHash }: ReleasedReport): Prisma.ReportWhereInput {
  return { id: reportId, tokenHash, releasedAt: { not: null } }
}

/** What has to be read of a report for an event about it. */
export const ABOUT_REPORT = {
  id: true,
  cycle: { select: { id: true, name: true } },
  subject: { select: { personId: true } },
} satisfies Prisma.ReportSelect

/** What an event about a report says of it. */
export function aboutReport({
  id,
  cycle,
  subject,
}: Prisma.ReportGetPayload<{ select: typeof ABOUT_REPORT }>): Events["report.released"] {
  return { cycle: cycle.id, cycleName: cycle.name, person: subject.personId, report: id }
}
