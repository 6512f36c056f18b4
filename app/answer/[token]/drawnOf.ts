import { draftAddress } from "@/lib/ballot/addresses"
import type { Drawn } from "@/app/answer/_keeping/keeper"
import { allKept } from "@/lib/ballot/draft"
import type { RaterLink } from "@/lib/ballot/raterLink"

/**
 * What a page tells its keeper of a colleague, a `Drawn` in JSON: React takes apart what goes to the browser as a value, on
 * the server twice, which for a draft takes longer than to draw its page.
 * @param at when the link was read
 */
export function drawnOf(link: RaterLink, at: Date): string {
  const { id, copyKey, submitted, draft } = link
  const drawn: Drawn = { id, copyKey, submitted, draftUrl: draftAddress(link), at: at.getTime(), all: allKept(draft) }
  return JSON.stringify(drawn)
}
