// Mail servers that owners set, in tests: on this machine, and so without encryption.

import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { changeWorkspaceMail } from "@/lib/mail/changeWorkspaceMail"
import type { OwnServer } from "@/lib/mail/workspaceMail"
import { NOW } from "@/lib/mail/testing/post"

/** A server on this machine. */
export function serverOn(port: number, over: Partial<OwnServer> = {}): OwnServer {
  const server = { host: "127.0.0.1", port, security: "none" as const, user: "", password: "" }
  return { ...server, sender: "feedback@northwind.example", perSecond: 100, ...over }
}

/** Sets a server, as an owner does. */
export function setServer(db: Database, secret: Secret, owner: Owner, server: OwnServer | null, now = NOW) {
  return changeWorkspaceMail(db, secret, owner, (mail) => ({ ...mail, server }), now)
}
