import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { accountOf, unlockWorkspaceMail } from "@/lib/mail/lockWorkspaceMail"
import type { OwnMail } from "@/lib/mail/mail"
import type { OpenTransport } from "@/lib/mail/openTransport"
import type { Reach } from "@/lib/mail/reach"
import type { OwnServer } from "@/lib/mail/workspaceMail"

type Opening = (server: OwnServer, reach: Reach) => OpenTransport

/** The mail servers that workspaces have set, with connections that are kept from round to round. */
export interface Servers {
  /**
   * What is set now, by workspace; of one alone where it is named. What has been set otherwise meanwhile is opened anew, and the
   * connections of before end.
   */
  read(db: Db, workspaceId?: string): Promise<Map<string, OwnMail>>
  close(): void
}

/**
 * @param hasServer whether the installation has one, which then all use
 * @param reach where a server may stand that an owner sets
 */
export function openServers(secret: Secret, hasServer: boolean, reach: Reach): Servers {
  const opened = new Map<string, { locked: string; mail: OwnMail | null; transport: OpenTransport | null }>()

  function open(workspaceId: string, bytes: Uint8Array, openTransport: Opening): OwnMail | null {
    const locked = Buffer.from(bytes).toString("base64")
    const before = opened.get(workspaceId)
    if (before?.locked === locked) return before.mail
    const set = unlockWorkspaceMail(secret, workspaceId, bytes)
    let transport: OpenTransport | null = null
    let mail: OwnMail | null = set && { ...set, server: null }
    if (set?.server && !hasServer) {
      transport = openTransport(set.server, reach)
      mail = { ...set, server: { account: accountOf(secret, workspaceId, set.server), transport, locked: bytes } }
    }
    opened.set(workspaceId, { locked, mail, transport })
    before?.transport?.close()
    return mail
  }

  function forget(gone: Iterable<string>): void {
    for (const id of gone) {
      opened.get(id)?.transport?.close()
      opened.delete(id)
    }
  }

  return {
    async read(db, workspaceId) {
      const which = workspaceId === undefined ? {} : { workspaceId }
      const rows = await db.workspaceMail.findMany({
        where: { ...which, workspace: { isDemo: false } },
        select: { workspaceId: true, locked: true },
      })
      // First, so that nothing comes between what is opened and what is kept.
      const openTransport = rows.length === 0 ? null : (await import("@/lib/mail/openTransport")).openOwnTransport
      const found = new Map<string, OwnMail>()
      for (const { workspaceId: id, locked } of rows) {
        const mail = open(id, locked, openTransport!)
        if (mail) found.set(id, mail)
      }
      const asked = workspaceId === undefined ? [...opened.keys()] : [workspaceId]
      const present = new Set(rows.map((row) => row.workspaceId))
      forget(asked.filter((id) => !present.has(id)))
      return found
    },
    close() {
      forget([...opened.keys()])
    },
  }
}
