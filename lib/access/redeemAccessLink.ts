import type { AccessLinkHolder, AccessPurpose } from "@/lib/access/accessLink"
import { findAccessLink } from "@/lib/access/findAccessLink"
import { tokenHash } from "@/lib/access/token"
import type { Transaction } from "@/lib/db/database"

/** Uses a link up by one conditional delete: of two requests with the same link, one wins. */
export async function redeemAccessLink(
  tx: Transaction,
  token: string,
  purpose: AccessPurpose,
  now: Date,
): Promise<AccessLinkHolder | null> {
  const link = await findAccessLink(tx, token, purpose, now)
  const { count } = await tx.accessLink.deleteMany({ where: { tokenHash: tokenHash(token), purpose } })
  return count === 1 ? link : null
}
