import type { Organiser } from "@/lib/authority/authority"
import type { Transaction } from "@/lib/db/database"

/**
 * Lets one transaction at a time change who is in the directory and who reports to whom: of two changes that together
 * would make a loop, or give an address twice, the second sees the first. A lock beside all rows, so that nobody who
 * holds one of these waits for it.
 */
export async function lockDirectory(tx: Transaction, { workspaceId }: Pick<Organiser, "workspaceId">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`directory ${workspaceId}`}, 0))`
}
