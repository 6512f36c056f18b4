import type { Coach, Organiser } from "@/lib/authority/authority"
import type { Prisma } from "@/prisma/client/client"

/** Reports of the organiser's workspace, from the close on. */
export function reportsOf({ workspaceId }: Organiser): Prisma.ReportWhereInput {
  return { cycle: { workspaceId } }
}

/** Reports that were released to this coach, of people whom they coach. */
export function coachedReportsOf({ workspaceId, userId }: Coach): Prisma.ReportWhereInput {
  return { cycle: { workspaceId }, coachReleasedAt: { not: null }, subject: { coachId: userId } }
}
