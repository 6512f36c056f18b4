import { INVITED, isInvited } from "@/lib/ballot/linkCodes"
import type { Transaction } from "@/lib/db/database"
import type { LinkKey } from "@/lib/keys/keys"

/** Removes invitations that are none of ours, written into the database by somebody else; part of the close. */
export async function removeUninvited(tx: Transaction, key: LinkKey, cycleId: string): Promise<void> {
  const rows = await tx.invitation.findMany({
    where: { cycleId },
    select: INVITED,
  })
  const ids = rows.filter((row) => !isInvited(key, row)).map(({ id }) => id)
  await tx.invitation.deleteMany({ where: { id: { in: ids } } })
}
