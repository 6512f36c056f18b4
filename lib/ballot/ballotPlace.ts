import { ballotId, ballotKey } from "@/lib/ballot/linkCodes"
import type { BallotPlace } from "@/lib/ballot/sealedBallot"
import type { LinkKey } from "@/lib/keys/keys"

/** An invitation that is answered by a link. */
export interface Answering {
  cycleId: string
  invitationId: string
  linkId: string
  subjectId: string
  /** Id of the rater group. */
  group: string
}

/** The one place where a ballot of this link on this invitation belongs. */
export function ballotPlace(key: LinkKey, { cycleId, invitationId, linkId, subjectId, group }: Answering): BallotPlace {
  return {
    cycleId,
    invitationId,
    subjectId,
    group,
    ballotId: ballotId(key, linkId, invitationId),
    psk: ballotKey(key, linkId, invitationId),
  }
}
