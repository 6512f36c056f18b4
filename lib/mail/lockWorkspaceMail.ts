import { createHmac } from "node:crypto"
import { lockBytes, unlockBytes } from "@/lib/keys/lockBytes"
import { deriveKey, type Secret } from "@/lib/keys/secret"
import { accountParts, WorkspaceMailSchema, type OwnServer, type WorkspaceMail } from "@/lib/mail/workspaceMail"

/** Encrypts what was set of a workspace's mail, so that it opens with the installation's secret, and for that workspace alone. */
export function lockWorkspaceMail(secret: Secret, workspaceId: string, mail: WorkspaceMail): Uint8Array<ArrayBuffer> {
  return lockBytes(keyOf(secret), Buffer.from(JSON.stringify(mail)), workspaceId)
}

/** Null where it was locked under another secret or for another workspace, or is damaged. */
export function unlockWorkspaceMail(secret: Secret, workspaceId: string, locked: Uint8Array): WorkspaceMail | null {
  try {
    const content = Buffer.from(unlockBytes(keyOf(secret), locked, workspaceId)).toString()
    return WorkspaceMailSchema.parse(JSON.parse(content))
  } catch {
    return null
  }
}

/** Encrypts a password on its way through a form that comes back, so that it need not be typed again. */
export function lockPassword(secret: Secret, workspaceId: string, password: string): string {
  return Buffer.from(lockBytes(keyOf(secret), Buffer.from(password), typedIn(workspaceId))).toString("base64url")
}

/** Null where it is none that was locked for this workspace. */
export function unlockPassword(secret: Secret, workspaceId: string, locked: string): string | null {
  try {
    return Buffer.from(unlockBytes(keyOf(secret), Buffer.from(locked, "base64url"), typedIn(workspaceId))).toString()
  } catch {
    return null
  }
}

/** Tells an account on a mail server from others, and, without the secret, nothing about it. */
export function accountOf(secret: Secret, workspaceId: string, server: OwnServer): string {
  const key = deriveKey(secret, "mail account")
  return createHmac("sha256", key)
    .update(`${workspaceId} ${accountParts(server)}`)
    .digest("base64url")
}

function keyOf(secret: Secret): Buffer {
  return deriveKey(secret, "workspace mail")
}

function typedIn(workspaceId: string): string {
  return `${workspaceId} typed password`
}
