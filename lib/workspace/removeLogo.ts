import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"

/** Takes the logo off the workspace's papers; where there is none, nothing happens. */
export async function removeLogo(db: Db, owner: Owner, now: Date): Promise<void> {
  await transact(db, async (tx) => {
    const { count } = await tx.logo.deleteMany({ where: { workspaceId: owner.workspaceId } })
    if (count > 0) await recordEvent(tx, owner, { kind: "workspace.logoRemoved", about: {} }, now)
  })
}
