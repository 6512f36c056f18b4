import { randomUUID } from "node:crypto"
import type { AccessPurpose } from "@/lib/access/accessLink"
import { linkToken } from "@/lib/access/token"
import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

export const PASSWORD = "correct horse battery"

/** A workspace of its own for a test, with an owner who signs in by `PASSWORD`. */
export async function newOwner(db: Database, now: Date): Promise<Owner> {
  const email = `dana-${randomUUID()}@northwind.example`
  const workspace = { name: "Northwind", ownerName: "Dana Okafor", email, password: PASSWORD }
  const creation = await createWorkspace(db, workspace, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  return creation.owner
}

/** The token of the link that the newest message to a user carries. */
export async function newestToken(
  db: Database,
  secret: Secret,
  userId: string,
  purpose: AccessPurpose,
): Promise<string> {
  const message = await db.message.findFirstOrThrow({
    where: { userId, accessLinkId: { not: null } },
    orderBy: { dueAt: "desc" },
  })
  return linkToken(secret, purpose, message.accessLinkId!, 1)
}
