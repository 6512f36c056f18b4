import { isSelf } from "@/lib/authority/ownReview"
import { ORGANISERS } from "@/lib/authority/viewer"
import type { Transaction } from "@/lib/db/database"
import { askOnceADay, type ApprovalPlace } from "@/lib/nomination/askForApproval"

/**
 * Writes that there is something to approve, where organisers do: to who has asked for the proposals; where that is the very
 * person whom they are about, or nobody who organises any more, to the owners; else to whoever organises.
 *
 * @param subject whose raters are proposed
 */
export async function askOrganisers(
  tx: Transaction,
  place: ApprovalPlace,
  subject: Parameters<typeof isSelf>[1],
  now: Date,
): Promise<void> {
  const { workspaceId, cycleId } = place
  const { userId: asker } = await tx.nominationRules.findUniqueOrThrow({ where: { cycleId }, select: { userId: true } })
  const users = await tx.user.findMany({
    where: { workspaceId, ...ORGANISERS },
    orderBy: { id: "asc" },
    select: { id: true, email: true, role: true },
  })
  const others = users.filter(({ id, email }) => !isSelf({ userId: id, email }, subject))
  const choices = [others.filter(({ id }) => id === asker), others.filter(({ role }) => role === "owner"), others]
  const chosen = choices.find(({ length }) => length > 0) ?? []
  for (const { id: userId } of chosen) await askOnceADay(tx, place, { userId }, now)
}
