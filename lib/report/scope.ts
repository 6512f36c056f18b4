import type { Coach, Organiser } from "@/lib/authority/authority"
import { anyoneBut } from "@/lib/authority/ownReview"
import type { Prisma } from "@/prisma/client/client"

/** Reports of the organiser's workspace, from the close on. */
export function reportsOf({ workspaceId }: Organiser): Prisma.ReportWhereInput {
  return { cycle: { workspaceId } }
}

/** Those about others: who runs a review of themselves neither releases it nor changes it. */
export function othersReportsOf(organiser: Organiser): Prisma.ReportWhereInput {
  return { AND: [reportsOf(organiser), { subject: { person: anyoneBut(organiser) } }] }
}

/** Those that an organiser may read: their own only once it is released to them, as everyone else's is. */
export function readableReportsOf(organiser: Organiser): Prisma.ReportWhereInput {
  return { AND: [reportsOf(organiser), { OR: [{ releasedAt: { not: null } }, othersReportsOf(organiser)] }] }
}

/** Reports that were released to this coach, of people whom they coach; nobody coaches themselves. */
export function coachedReportsOf(coach: Coach): Prisma.ReportWhereInput {
  const { workspaceId, userId } = coach
  return {
    cycle: { workspaceId },
    coachReleasedAt: { not: null },
    subject: { coachId: userId, person: anyoneBut(coach) },
  }
}
