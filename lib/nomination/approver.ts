import type { Organiser } from "@/lib/authority/authority"
import { isSelf } from "@/lib/authority/ownReview"
import type { LockedNomination } from "@/lib/nomination/lockNomination"
import type { Nominator } from "@/lib/nomination/nominator"
import { approverOf } from "@/lib/nomination/roles"

/** Whoever approves proposals or sends them back: the manager by their link, or an organiser. */
export type Approver = Nominator | Organiser

/** Why somebody cannot. */
export type NoApprover =
  /** It is the organiser's own review: their manager or another organiser does. */
  { kind: "ownReview" } | { kind: "gone" }

/** Why somebody does not approve proposals for this subject; null for who does. */
export function whyNotApprover(by: Approver, locked: LockedNomination): NoApprover | null {
  if ("nominatorId" in by) {
    const isTheirs = by.cycleId === locked.cycleId && approverOf(locked.rules.way, locked) === by.personId
    return isTheirs ? null : { kind: "gone" }
  }
  return isSelf(by, locked) ? { kind: "ownReview" } : null
}

/** As the log names them. */
export function actorOf(by: Approver): string | "manager" {
  return "nominatorId" in by ? "manager" : by.userId
}
