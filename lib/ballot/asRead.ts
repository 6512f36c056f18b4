import { tokenHash } from "@/lib/access/token"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { Prisma } from "@/prisma/client/client"

/**
 * What a link was read as, as the functions of the database take it that do something only where all is still so: cycle, last
 * day, link, hash of the token, invitation, the link that has sent, nonce of the draft.
 */
export function asRead({ cycleId, cycle, linkId, token, id, submitted, draftNonce }: RaterLink): Prisma.Sql {
  const sentBy = submitted ? linkId : null
  return Prisma.sql`${cycleId}::uuid, ${cycle.deadline}::date, ${linkId}::uuid, ${tokenHash(token)}, ${id}::uuid, ${sentBy}::uuid, ${draftNonce}`
}
