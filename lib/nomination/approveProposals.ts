import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { actorOf, whyNotApprover, type Approver, type NoApprover } from "@/lib/nomination/approver"
import { lockNomination } from "@/lib/nomination/lockNomination"
import { writeApproved } from "@/lib/nomination/writeApproved"

export type ProposalsApproved =
  | { kind: "approved"; raters: number }
  /** Somebody was proposed or taken out since the page was shown: it is read once more. */
  | { kind: "changedMeanwhile" }
  /** By a manager: it has not been handed in yet, or not again. */
  | { kind: "notHandedIn" }
  | NoApprover

/**
 * Approves everyone who is proposed for a subject: they become raters, as if they had been chosen in the set-up.
 * @param seen the proposals that the page showed
 */
export async function approveProposals(
  db: Db,
  by: Approver,
  subjectId: string,
  seen: string[],
  now: Date,
): Promise<ProposalsApproved> {
  return transact(db, async (tx): Promise<ProposalsApproved> => {
    const locked = await lockNomination(tx, by, subjectId)
    if (!locked) return { kind: "gone" }
    const refusal = whyNotApprover(by, locked)
    if (refusal) return refusal
    if (locked.state === "approved") return { kind: "approved", raters: 0 }
    if ("nominatorId" in by && locked.state !== "handedIn") return { kind: "notHandedIn" }
    const proposals = await tx.proposal.findMany({ where: { subjectId }, select: { id: true } })
    const isSeen = new Set(seen)
    if (proposals.length !== isSeen.size || proposals.some(({ id }) => !isSeen.has(id))) {
      return { kind: "changedMeanwhile" }
    }
    const actor = { workspaceId: locked.workspaceId, userId: actorOf(by) }
    return { kind: "approved", ...(await writeApproved(tx, actor, locked, true, now)) }
  })
}
