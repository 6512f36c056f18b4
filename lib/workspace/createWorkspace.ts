import { randomUUID } from "node:crypto"
import { hashPassword } from "@/lib/access/hashPassword"
import { asOwner, type Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { lockInstallation } from "@/lib/workspace/lockInstallation"
import { hasWorkspace } from "@/lib/workspace/hasWorkspace"

export interface NewWorkspace {
  name: string
  ownerName: string
  email: string
  /** Null for an owner who signs in by links alone. */
  password: string | null
  /** IANA name; UTC where none is said. */
  timeZone?: string
  isDemo?: boolean
}

/** Who may have a workspace: anyone, or only who comes to an empty installation. */
export type Admission = "open" | "first"

export type WorkspaceCreation =
  | { kind: "created"; owner: Owner }
  /** The address belongs to a user already. */
  | { kind: "taken" }
  /** There is a workspace already, perhaps since a moment ago. */
  | { kind: "notFirst" }

/** Makes a workspace and its owner. */
export async function createWorkspace(
  db: Db,
  { name, ownerName, email, password, timeZone = "UTC", isDemo = false }: NewWorkspace,
  admission: Admission,
  now: Date,
): Promise<WorkspaceCreation> {
  const passwordHash = password === null ? null : await hashPassword(password)
  return transact(db, async (tx) => {
    // Of two who come to an empty installation at once, one is the first.
    await lockInstallation(tx)
    if (admission === "first" && (await hasWorkspace(tx))) return { kind: "notFirst" }
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return { kind: "taken" }
    const workspaceId = randomUUID()
    const userId = randomUUID()
    const role = "owner" as const
    await tx.workspace.create({ data: { id: workspaceId, name, isDemo, timeZone, createdAt: now } })
    await tx.user.create({ data: { id: userId, workspaceId, email, name: ownerName, role, passwordHash } })
    const viewer = { userId, workspaceId, role, name: ownerName, email, workspaceName: name, timeZone }
    await recordEvent(tx, viewer, { kind: "workspace.created", about: {} }, now)
    return { kind: "created", owner: asOwner(viewer)! }
  })
}
