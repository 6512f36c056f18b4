import type { May } from "@/lib/authority/authority"
import type { Events } from "@/lib/log/event"
import type { Prisma } from "@/prisma/client/client"

/**
 * Whose plan it is: the person a released report is about, who has opened it, as the release room's `Reader`. They are
 * looked up again at each step, so that a release taken back ends it.
 */
export type PlanOwner = May<"read"> & {
  workspaceId: string
  subjectId: string
  /** Of the link by which the report is open. */
  tokenHash: string
}

/** The subject whose plan may be read and written by this link. */
export function subjectOf({ workspaceId, subjectId, tokenHash }: PlanOwner): Prisma.SubjectWhereInput {
  return { id: subjectId, cycle: { workspaceId }, reports: { some: { tokenHash, releasedAt: { not: null } } } }
}

/** The first version of a subject's report, in which comments stay in their places (chosenComments.ts). */
export const FIRST_VERSION = {
  orderBy: { version: "asc" },
  take: 1,
  select: { document: true },
} satisfies Prisma.Subject$reportsArgs

/** What an event about a plan says of it: whose it is; never a word of the plan. */
export function aboutPlan({
  personId,
  cycle,
}: {
  personId: string
  cycle: { id: string; name: string }
}): Events["plan.shared"] {
  return { cycle: cycle.id, cycleName: cycle.name, person: personId }
}
