import type { Configuration } from "@/lib/installation/configuration"
import { openInstallation } from "@/lib/installation/openInstallation"
import { openTransport } from "@/lib/mail/openTransport"
import type { Office } from "@/lib/worker/office"

/** Opens a prepared installation and the way for its mail; call `db.$disconnect()` when done. */
export async function openOffice(configuration: Configuration): Promise<Office> {
  const installation = await openInstallation(configuration)
  return { ...installation, transport: configuration.mail && openTransport(configuration.mail) }
}
