import { randomUUID } from "node:crypto"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
import type { Transaction } from "@/lib/db/database"
import type { Actor } from "@/lib/log/event"
import { recordEvent } from "@/lib/log/recordEvent"
import type { LockedNomination } from "@/lib/nomination/lockNomination"
import { lockDirectory } from "@/lib/people/lockDirectory"

/**
 * Makes raters of those who are proposed for a subject, as the set-up would have; who is in no directory yet comes into it,
 * as somebody from outside. @param typedToo whether those whose address was typed are approved as well
 */
export async function writeApproved(
  tx: Transaction,
  by: Actor,
  { subjectId, cycleId, cycleName, personId: person }: Omit<LockedNomination, "rules" | "groups">,
  typedToo: boolean,
  now: Date,
): Promise<{ raters: number }> {
  const proposals = await tx.proposal.findMany({
    where: { subjectId, ...(typedToo ? {} : { personId: { not: null } }) },
    orderBy: { id: "asc" },
  })
  const asked = []
  for (const { group, personId, name, email, proposedById } of proposals) {
    const rater = personId ?? (await findOrAdd(tx, by, { name: name!, email: email! }, now))
    // An address that was typed may have become that of the person reviewed.
    if (rater !== person) asked.push({ subjectId, personId: rater, group, proposedById })
  }
  const written = await writeInvitations(tx, cycleId, asked)
  await tx.proposal.deleteMany({ where: { id: { in: proposals.map(({ id }) => id) } } })
  const typedLeft = await tx.proposal.count({ where: { subjectId } })
  if (typedLeft === 0) {
    await tx.subject.update({ where: { id: subjectId }, data: { nomination: "approved", sentBackWord: "" } })
  }
  const about = { cycle: cycleId, cycleName, person, raters: written.length }
  await recordEvent(tx, by, { kind: "raters.approved", about }, now)
  return { raters: written.length }
}

async function findOrAdd(
  tx: Transaction,
  by: Actor,
  typed: { name: string; email: string },
  now: Date,
): Promise<string> {
  const { workspaceId } = by
  await lockDirectory(tx, by)
  const known = await tx.person.findFirst({ where: { workspaceId, email: typed.email }, select: { id: true } })
  if (known) return known.id
  const id = randomUUID()
  await tx.person.create({ data: { id, workspaceId, ...typed, external: true } })
  await recordEvent(tx, by, { kind: "person.added", about: { person: id } }, now)
  return id
}
