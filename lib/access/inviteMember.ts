import { randomUUID } from "node:crypto"
import { sendAccessLink } from "@/lib/access/sendAccessLink"
import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { recordEvent } from "@/lib/log/recordEvent"
import type { Role } from "@/prisma/client/enums"

/** Adds a member, who gets a link to choose a password. An address can belong to one user only. */
export async function inviteMember(
  db: Db,
  secret: Secret,
  owner: Owner,
  member: { name: string; email: string; role: Role },
  now: Date,
): Promise<{ kind: "invited"; userId: string } | { kind: "taken" }> {
  return transact(db, async (tx) => {
    const userId = randomUUID()
    const data = { ...member, id: userId, workspaceId: owner.workspaceId }
    const { count } = await tx.user.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) return { kind: "taken" }
    await sendAccessLink(tx, secret, { id: userId, workspaceId: owner.workspaceId }, "reset", now)
    await recordEvent(tx, owner, { kind: "member.invited", about: { user: userId, role: member.role } }, now)
    return { kind: "invited", userId }
  })
}
