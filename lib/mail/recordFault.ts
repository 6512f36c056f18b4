import type { Db } from "@/lib/db/database"
import type { MailFault } from "@/prisma/client/enums"

/**
 * Notes why a mail server takes nothing, or that it does again; nothing is written where that is known.
 * @param own the workspace whose server it is, with its setting as it was used: one that was changed meanwhile says nothing of
 *   the new one; null for the installation's
 */
export async function recordFault(
  db: Db,
  own: { workspaceId: string; locked: Uint8Array } | null,
  fault: MailFault | null,
): Promise<void> {
  if (own) {
    await db.$executeRaw`
      UPDATE "WorkspaceMail" SET "fault" = ${fault}::"MailFault"
      WHERE "workspaceId" = ${own.workspaceId}::uuid AND "locked" = ${own.locked}
        AND "fault" IS DISTINCT FROM ${fault}::"MailFault"`
  } else {
    await db.$executeRaw`
      UPDATE "Installation" SET "mailFault" = ${fault}::"MailFault" WHERE "mailFault" IS DISTINCT FROM ${fault}::"MailFault"`
  }
}
