import { programOf } from "@/lib/db/ownFiles"
import type { Installation } from "@/lib/installation/openInstallation"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import type { Transport } from "@/lib/mail/mail"
import { openServers } from "@/lib/mail/openServers"
import { reachOf } from "@/lib/mail/reach"
import type { Office } from "@/lib/worker/office"
import { openThreads, type ThreadProgram } from "@/lib/worker/openThreads"

/** Longer than a close may take by its transaction (lib/db/transact.ts), so that the database has the first word. */
const CLOSE_SECONDS = 1200

/** Opens the way for the mail of an open installation; call `leave()` when done. */
export async function openOffice(installation: Installation): Promise<Office> {
  const { mail } = installation.configuration
  if (!mail) return officeOf(installation, null)
  const { openTransport } = await import("@/lib/mail/openTransport")
  return officeOf(installation, openTransport(mail))
}

/**
 * An office in an open installation.
 *
 * @param program what its threads run; none is started before there is work
 */
export function officeOf(
  installation: Installation,
  transport: Transport | null,
  program: ThreadProgram = programOf("thread"),
): Office {
  const { db, keys, secret, configuration } = installation
  const servers = openServers(secret, transport !== null, reachOf(configuration))
  const threads = openThreads(program)
  // Files are not to wait for a close, which may take minutes.
  const closing = openThreads(program, { most: 1, workSeconds: CLOSE_SECONDS })
  return {
    ...installation,
    transport,
    threads,
    async openPost(words, workspaceId) {
      const own = await servers.read(db, workspaceId)
      return { transport, own, publicUrl: configuration.publicUrl, words }
    },
    async close(closer, cycleId, now, tell) {
      if ("folder" in configuration.location) {
        const { closeCycle } = await import("@/lib/cycle/closeCycle")
        return closeCycle(db, keys, closer, cycleId, now, tell)
      }
      const close = await closing.run({ kind: "close", configuration, closer, cycleId, now }, tell && { tell })
      if (close.kind === "closed") forgetLinkKey(keys, cycleId)
      return close
    },
    async settled() {
      await Promise.all([threads.settled(), closing.settled()])
    },
    async leave() {
      await Promise.all([threads.end(), closing.end()])
      servers.close()
      await db.$disconnect()
    },
  }
}
