import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { recordEvent } from "@/lib/log/recordEvent"
import { askForApproval } from "@/lib/nomination/askForApproval"
import { askOrganisers } from "@/lib/nomination/askOrganisers"
import { lockNomination } from "@/lib/nomination/lockNomination"
import type { Nominator } from "@/lib/nomination/nominator"
import { approverOf } from "@/lib/nomination/roles"
import type { NominatedGroup } from "@/lib/nomination/rules"
import { roleToChange, type Unchangeable } from "@/lib/nomination/roleToChange"

export type ProposalsSubmitted =
  | { kind: "handedIn" }
  /** Of these groups fewer are proposed than should be, and it was not said that there are no more. */
  | { kind: "tooFew"; groups: (NominatedGroup & { proposed: number })[] }
  | Unchangeable

/**
 * Hands in what is proposed for a subject: whoever approves it is told. It can be changed all the same until it is approved,
 * or the last day is over. @param areAll whether it was said that there are no more to propose
 */
export async function submitProposals(
  db: Db,
  secret: Secret,
  nominator: Nominator,
  subjectId: string,
  areAll: boolean,
  now: Date,
): Promise<ProposalsSubmitted> {
  return transact(db, async (tx): Promise<ProposalsSubmitted> => {
    const locked = await lockNomination(tx, nominator, subjectId)
    const change = roleToChange(nominator, locked, now)
    if (change.kind !== "may") return change
    if (!locked || change.role !== "proposer") return { kind: "gone" }
    if (locked.state === "handedIn") return { kind: "handedIn" }
    const proposals = await tx.proposal.findMany({ where: { subjectId }, select: { group: true } })
    const asked = await tx.invitation.findMany({ where: { subjectId }, select: { group: true } })
    const few = locked.rules.groups
      .map((group) => ({ ...group, proposed: [...proposals, ...asked].filter((row) => row.group === group.id).length }))
      .filter(({ proposed, least }) => proposed < least)
    if (few.length > 0 && !areAll) return { kind: "tooFew", groups: few }
    await tx.subject.update({ where: { id: subjectId }, data: { nomination: "handedIn", sentBackWord: "" } })
    const approver = approverOf(locked.rules.way, locked)
    if (approver) await askForApproval(tx, secret, locked, approver, now)
    else await askOrganisers(tx, locked, locked, now)
    const about = {
      cycle: locked.cycleId,
      cycleName: locked.cycleName,
      person: locked.personId,
      raters: proposals.length,
    }
    const userId = nominator.personId === locked.personId ? "subject" : "manager"
    await recordEvent(tx, { workspaceId: locked.workspaceId, userId }, { kind: "raters.handedIn", about }, now)
    return { kind: "handedIn" }
  })
}
