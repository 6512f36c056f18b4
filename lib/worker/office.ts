import type { Installation } from "@/lib/installation/openInstallation"
import type { Transport } from "@/lib/mail/mail"

/** What the duties are done with: an installation, and the way for its mail; null where messages stay in the mailbox. */
export type Office = Installation & { transport: Transport | null }
