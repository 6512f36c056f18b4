import type { Prisma } from "@/prisma/client/client"

/**
 * Those who are asked in a cycle about anybody, whether they have answered or not; without who was withdrawn or deleted. A mail
 * to all of them says nothing of who has answered.
 */
export function stillAsked(cycleId: string) {
  return {
    cycleId,
    person: { isNot: null },
    invitations: { some: { withdrawnOn: null } },
  } satisfies Prisma.RaterWhereInput
}
