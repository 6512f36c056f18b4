import type { Organiser } from "@/lib/authority/authority"
import type { Prisma } from "@/prisma/client/client"

/** The cycles that an organiser runs: those of their workspace. */
export function cyclesOf({ workspaceId }: Pick<Organiser, "workspaceId">): Prisma.CycleWhereInput {
  return { workspaceId }
}
