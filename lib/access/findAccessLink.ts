import type { AccessLinkHolder, AccessPurpose } from "@/lib/access/accessLink"
import { tokenHash } from "@/lib/access/token"
import type { Db } from "@/lib/db/database"

/** The user of a link that could still be used. Looking does not use it up, since mail scanners look too. */
export async function findAccessLink(
  db: Db,
  token: string,
  purpose: AccessPurpose,
  now: Date,
): Promise<AccessLinkHolder | null> {
  const where = { tokenHash: tokenHash(token), purpose, expiresAt: { gt: now } }
  return db.accessLink.findFirst({ where, select: { userId: true, address: true } })
}
