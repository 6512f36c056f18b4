import { tokenHash } from "@/lib/access/token"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** What of a link the functions of the database compare that do something only where all is still as it was read. */
export function asRead({ cycleId, cycle, linkId, token, id, submitted, draftNonce }: RaterLink) {
  return {
    cycleId,
    lastDay: cycle.deadline,
    linkId,
    hash: tokenHash(token),
    invitationId: id,
    sentBy: submitted ? linkId : null,
    nonce: draftNonce,
  }
}
