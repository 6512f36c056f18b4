import type { Organiser } from "@/lib/authority/authority"
import type { Prisma } from "@/prisma/client/client"

/** The directory of an organiser: the people of the workspace. */
export function peopleOf({ workspaceId }: Organiser): Prisma.PersonWhereInput {
  return { workspaceId }
}
