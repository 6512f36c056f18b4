import { draftAddress } from "@/lib/ballot/addresses"
import type { Drawn } from "@/app/answer/_keeping/keeper"
import { allKept } from "@/lib/ballot/draft"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** What a page tells its keeper of a colleague. @param at when the link was read */
export function drawnOf(link: RaterLink, at: Date): Drawn {
  const { id, copyKey, submitted, draft } = link
  return { id, copyKey, submitted, draftUrl: draftAddress(link), at: at.getTime(), all: allKept(draft) }
}
