import type { Transaction } from "@/lib/db/database"

/** Lets one transaction at a time decide what an installation begins with. */
export async function lockInstallation(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Installation" WHERE "id" = 1 FOR UPDATE`
}
