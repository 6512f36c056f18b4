import { countAttempt } from "@/lib/access/countAttempt"
import { TooBusy, verifyPassword } from "@/lib/access/hashPassword"
import { isAddressTaken } from "@/lib/access/checkAddress"
import { sendAccessLink } from "@/lib/access/sendAccessLink"
import type { Viewer } from "@/lib/authority/viewer"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"

export type AddressRequest =
  | { kind: "requested" }
  | { kind: "wrong" }
  | { kind: "tooOften" }
  /** It is their address already. */
  | { kind: "same" }
  | { kind: "taken" }

/**
 * Mails a link to the address with which a user wants to sign in from now on: only who reads mail there can confirm it. The
 * password must be right, since a session that somebody else has found must not be enough to take an account over.
 */
export async function requestAddressChange(
  db: Database,
  secret: Secret,
  viewer: Viewer,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<AddressRequest> {
  const { userId, workspaceId } = viewer
  if ((await countAttempt(db, secret, "signIn", userId, now)) === "tooOften") return { kind: "tooOften" }
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } })
  try {
    if (!(await verifyPassword(password, passwordHash))) return { kind: "wrong" }
  } catch (error) {
    if (error instanceof TooBusy) return { kind: "tooOften" }
    throw error
  }
  return transact(db, async (tx): Promise<AddressRequest> => {
    if (email === viewer.email) return { kind: "same" }
    if (await isAddressTaken(tx, viewer, email)) return { kind: "taken" }
    // Of two addresses that were asked for, the last one is meant.
    await tx.accessLink.deleteMany({ where: { userId, purpose: "address" } })
    await sendAccessLink(tx, secret, { id: userId, workspaceId }, "address", now, email)
    return { kind: "requested" }
  })
}
