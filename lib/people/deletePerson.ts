import type { Organiser } from "@/lib/authority/authority"
import { eraseBallots } from "@/lib/ballot/eraseBallots"
import type { Db, Transaction } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { recordEvent } from "@/lib/log/recordEvent"
import { peopleOf } from "@/lib/people/scope"

/**
 * Erases a person: as a subject with their reports, as a rater with their invitations, drafts and, in open cycles,
 * their sealed ballots. Answers that were counted in a closed cycle can no longer be told apart.
 */
export async function deletePerson(
  db: Db,
  secret: Secret,
  organiser: Organiser,
  personId: string,
  now: Date,
): Promise<{ kind: "deleted" } | { kind: "gone" }> {
  return transact(db, async (tx) => {
    await holdRaters(tx, organiser)
    // Read before they go with the person: from an invitation's link alone it can be told which ballot is whose.
    const invitations = await tx.invitation.findMany({
      where: {
        cycle: { stage: "collecting", workspaceId: organiser.workspaceId },
        OR: [{ personId }, { subject: { personId } }],
      },
      select: { id: true, tokenVersion: true },
    })
    const { count } = await tx.person.deleteMany({ where: { id: personId, ...peopleOf(organiser) } })
    if (count === 0) return { kind: "gone" }
    await eraseBallots(tx, secret, invitations)
    await recordEvent(tx, organiser, { kind: "person.deleted", about: { person: personId } }, now)
    return { kind: "deleted" }
  })
}

/** Nobody sends a ballot, and no cycle is closed, between the two: both hold the row of their cycle. */
async function holdRaters(tx: Transaction, { workspaceId }: Organiser): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Cycle" WHERE "workspaceId" = ${workspaceId}::uuid AND "stage" = 'collecting'
    ORDER BY "id" FOR UPDATE`
}
