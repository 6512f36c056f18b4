import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { lockNomination } from "@/lib/nomination/lockNomination"
import type { Nominator } from "@/lib/nomination/nominator"
import type { Candidate } from "@/lib/nomination/proposeRater"
import { roleToChange, type Unchangeable } from "@/lib/nomination/roleToChange"

/** Proposing them once more undoes it. */
export type ProposalRemoved =
  | { kind: "removed"; name: string; group: string; candidate: Candidate }
  /** Whoever is gone already is gone. */
  | { kind: "notThere" }
  | Unchangeable

/** Takes a proposal back, or out. */
export async function removeProposal(
  db: Db,
  nominator: Nominator,
  subjectId: string,
  proposalId: string,
  now: Date,
): Promise<ProposalRemoved> {
  return transact(db, async (tx): Promise<ProposalRemoved> => {
    const change = roleToChange(nominator, await lockNomination(tx, nominator, subjectId), now)
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
