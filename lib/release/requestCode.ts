import { randomUUID } from "node:crypto"
import { countAttempt } from "@/lib/access/countAttempt"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { CODE_MINUTES } from "@/lib/release/code"
import type { ReleasedReport } from "@/lib/release/reader"

/** Writes a message with a code to the address that the report was released to. */
export async function requestCode(
  db: Db,
  secret: Secret,
  { reportId, workspaceId }: ReleasedReport,
  now: Date,
): Promise<{ kind: "requested" } | { kind: "tooOften" }> {
  if ((await countAttempt(db, secret, "reportCode", reportId, now)) === "tooOften") return { kind: "tooOften" }
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000)
  await transact(db, async (tx) => {
    await tx.reportCode.create({ data: { id, reportId, expiresAt } })
    await enqueueMessages(tx, [
      { workspaceId, kind: "reportCode", uniqueKey: `reportCode:${id}`, dueAt: now, reportId, reportCodeId: id },
    ])
  })
  return { kind: "requested" }
}
