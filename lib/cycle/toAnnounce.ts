import { stillAsked } from "@/lib/cycle/stillAsked"
import type { Prisma } from "@/prisma/client/client"

/** Those who will be asked in a draft and were not told of it yet. */
export function toAnnounce(cycleId: string) {
  return {
    ...stillAsked(cycleId),
    messages: { none: { kind: "announcement" } },
  } satisfies Prisma.RaterWhereInput
}
