import { closeCycle } from "@/lib/cycle/closeCycle"
import type { Configuration } from "@/lib/installation/configuration"
import { openInstallation, type Installation } from "@/lib/installation/openInstallation"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import type { Transport } from "@/lib/mail/mail"
import { openTransport } from "@/lib/mail/openTransport"
import type { Office } from "@/lib/worker/office"
import { openThreads, type ThreadProgram } from "@/lib/worker/openThreads"

/** Longer than a close may take by its transaction (lib/db/transact.ts), so that the database has the first word. */
const CLOSE_SECONDS = 1200

/**
 * Opens a prepared installation and the way for its mail; call `leave()` when done.
 *
 * @param program what its threads run; none is started before there is work
 */
export async function openOffice(configuration: Configuration, program: ThreadProgram): Promise<Office> {
  const installation = await openInstallation(configuration)
  return officeOf(installation, configuration.mail && openTransport(configuration.mail), program)
}

/** An office in an installation that is open. */
export function officeOf(installation: Installation, transport: Transport | null, program: ThreadProgram): Office {
  const { db, keys, configuration } = installation
  const threads = openThreads(program)
  // Files are not to wait for a close, which may take minutes.
  const closing = openThreads(program, { most: 1, workSeconds: CLOSE_SECONDS })
  return {
    ...installation,
    transport,
    threads,
    async close(closer, cycleId, now, tell) {
      if ("folder" in configuration.location) return closeCycle(db, keys, closer, cycleId, now, tell)
      const close = await closing.run({ kind: "close", configuration, closer, cycleId, now }, tell && { tell })
      if (close.kind === "closed") forgetLinkKey(keys, cycleId)
      return close
    },
    async settled() {
      await Promise.all([threads.settled(), closing.settled()])
    },
    async leave() {
      await Promise.all([threads.end(), closing.end()])
      await db.$disconnect()
    },
  }
}
