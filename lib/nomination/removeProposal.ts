import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { whyNotApprover, type Approver } from "@/lib/nomination/approver"
import { lockNomination, type LockedNomination } from "@/lib/nomination/lockNomination"
import type { Candidate } from "@/lib/nomination/proposeRater"
import { roleToChange, type Unchangeable } from "@/lib/nomination/roleToChange"

/** Proposing them once more undoes it. */
export type ProposalRemoved =
  | { kind: "removed"; name: string; group: string; candidate: Candidate }
  /** Whoever is gone already is gone. */
  | { kind: "notThere" }
  /** It is the organiser's own review. */
  | { kind: "ownReview" }
  | Unchangeable

/** Takes a proposal back, or out: who proposes or approves does, or an organiser. */
export async function removeProposal(
  db: Db,
  by: Approver,
  subjectId: string,
  proposalId: string,
  now: Date,
): Promise<ProposalRemoved> {
  return transact(db, async (tx): Promise<ProposalRemoved> => {
    const locked = await lockNomination(tx, by, subjectId)
    const change = "nominatorId" in by ? roleToChange(by, locked, now) : mayTakeOut(by, locked)
    if (change.kind !== "may") return change
    const proposal = await tx.proposal.findFirst({
      where: { id: proposalId, subjectId },
      select: { group: true, name: true, email: true, personId: true, person: { select: { name: true } } },
    })
    if (!proposal) return { kind: "notThere" }
    await tx.proposal.delete({ where: { id: proposalId } })
    const { group, personId } = proposal
    const name = proposal.person?.name ?? proposal.name!
    const candidate = personId === null ? { name, email: proposal.email! } : { personId }
    return { kind: "removed", name, group, candidate }
  })
}

function mayTakeOut(organiser: Organiser, locked: LockedNomination | null) {
  if (!locked) return { kind: "gone" } as const
  if (locked.state === "approved") return { kind: "approved" } as const
  return whyNotApprover(organiser, locked) ?? ({ kind: "may" } as const)
}
