import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { issueNominationLink } from "@/lib/people/issueNominationLink"

/**
 * Ends the links by which people propose or approve raters, and mails others to their new addresses; part of `moveLinks`.
 * Whether there is still something to do by them is told at delivery.
 */
export async function moveNominationLinks(
  tx: Transaction,
  secret: Secret,
  { workspaceId }: { workspaceId: string },
  personIds: string[],
  now: Date,
): Promise<void> {
  const nominators = await tx.nominator.findMany({
    where: { personId: { in: personIds }, cycle: { stage: "nominating" } },
    select: { id: true, cycleId: true, version: true },
  })
  for (const { cycleId, ...nominator } of nominators) {
    const { id: nominatorId } = nominator
    const { version } = await issueNominationLink(tx, secret, nominator)
    await tx.message.deleteMany({ where: { nominatorId, sentOn: null } })
    const message = { workspaceId, dueAt: now, cycleId, nominatorId }
    await enqueueMessages(tx, [
      { ...message, kind: "proposalsAsked", uniqueKey: `proposalsAsked:${nominatorId}:${version}` },
      { ...message, kind: "approvalAsked", uniqueKey: `approvalAsked:${nominatorId}:version ${version}` },
    ])
  }
}
