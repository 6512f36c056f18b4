import type { Transaction } from "@/lib/db/database"

/**
 * Lets one transaction of a workspace go on at a time. Every event takes this lock; an act that changes several rows
 * and records several events takes it first, so that no two wait for one another.
 */
export async function lockWorkspace(tx: Transaction, { workspaceId }: { workspaceId: string }): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR NO KEY UPDATE`
}
