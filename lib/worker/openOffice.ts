import type { Installation } from "@/lib/installation/openInstallation"
import type { Office } from "@/lib/worker/office"

/** Opens the way for the mail of an open installation; call `db.$disconnect()` when done. */
export async function openOffice(installation: Installation): Promise<Office> {
  const { mail } = installation.configuration
  if (!mail) return { ...installation, transport: null }
  const { openTransport } = await import("@/lib/mail/openTransport")
  return { ...installation, transport: openTransport(mail) }
}
