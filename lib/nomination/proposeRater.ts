import { randomUUID } from "node:crypto"
import type { Db, Transaction } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { countAsked } from "@/lib/nomination/countAsked"
import { lockNomination, type LockedNomination } from "@/lib/nomination/lockNomination"
import type { Nominator } from "@/lib/nomination/nominator"
import { roleToChange, type Unchangeable } from "@/lib/nomination/roleToChange"

/** Somebody of the directory, or somebody typed. */
export type Candidate = { personId: string } | { name: string; email: string }

export type RaterProposed =
  | { kind: "proposed"; name: string }
  /** They are asked or proposed already, in this group. */
  | { kind: "already"; name: string }
  /** It is the person reviewed. */
  | { kind: "self" }
  /** They are not in the directory, or have left. */
  | { kind: "unknownPerson" }
  /** Members of this group are not proposed. */
  | { kind: "wrongGroup" }
  /** As many are proposed for the group as can be. */
  | { kind: "tooMany"; most: number }
  /** They are asked about as many colleagues as the cycle's cap allows. */
  | { kind: "full"; name: string }
  | Unchangeable

/**
 * Proposes somebody as a rater of a subject, in a group; who is proposed in another one moves. A typed address that is in
 * the directory is that person.
 */
export async function proposeRater(
  db: Db,
  nominator: Nominator,
  subjectId: string,
  { group, candidate }: { group: string; candidate: Candidate },
  now: Date,
): Promise<RaterProposed> {
  return transact(db, async (tx): Promise<RaterProposed> => {
    const locked = await lockNomination(tx, nominator, subjectId)
    const change = roleToChange(nominator, locked, now)
    if (change.kind !== "may") return change
    if (!locked) return { kind: "gone" }
    const limits = locked.rules.groups.find(({ id }) => id === group)
    if (!limits) return { kind: "wrongGroup" }
    const found = await findCandidate(tx, locked, candidate)
    if (!found) return { kind: "unknownPerson" }
    const { personId, name } = found
    if (personId === locked.personId) return { kind: "self" }
    const isAsked = personId !== null && (await countInvitations(tx, { subjectId, rater: { personId } })) > 0
    const before = await tx.proposal.findFirst({
      where: { subjectId, ...(personId === null ? { email: found.email } : { personId }) },
      select: { id: true, group: true },
    })
    if (isAsked || before?.group === group) return { kind: "already", name }
    const inGroup =
      (await tx.proposal.count({ where: { subjectId, group } })) + (await countInvitations(tx, { subjectId, group }))
    if (inGroup >= limits.most) return { kind: "tooMany", most: limits.most }
    if (before) {
      await tx.proposal.update({ where: { id: before.id }, data: { group } })
      return { kind: "proposed", name }
    }
    if (personId !== null && (await isFull(tx, locked, personId))) return { kind: "full", name }
    const typed = personId === null ? { name, email: found.email } : {}
    const data = { id: randomUUID(), subjectId, group, personId, proposedById: nominator.personId, ...typed }
    await tx.proposal.create({ data })
    return { kind: "proposed", name }
  })
}

async function findCandidate(
  tx: Transaction,
  { workspaceId }: LockedNomination,
  candidate: Candidate,
): Promise<{ personId: string | null; name: string; email: string } | null> {
  const which =
    "personId" in candidate ? { id: candidate.personId, leftOn: null } : { email: candidate.email.toLowerCase() }
  const person = await tx.person.findFirst({
    where: { workspaceId, ...which },
    select: { id: true, name: true, email: true },
  })
  if (person) return { personId: person.id, name: person.name, email: person.email }
  return "personId" in candidate ? null : { personId: null, name: candidate.name, email: candidate.email.toLowerCase() }
}

async function countInvitations(
  tx: Transaction,
  where: { subjectId: string; group?: string; rater?: { personId: string } },
): Promise<number> {
  return tx.invitation.count({ where })
}

async function isFull(tx: Transaction, locked: LockedNomination, personId: string): Promise<boolean> {
  if (locked.mostAsked === null) return false
  const asked = await countAsked(tx, locked, locked.cycleId, [personId])
  return (asked.get(personId)?.here ?? 0) >= locked.mostAsked
}
