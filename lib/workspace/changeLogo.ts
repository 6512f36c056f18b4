import type { Owner } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { makeLogo, type MadeLogo } from "@/lib/workspace/makeLogo"

export type LogoChange = { kind: "changed" } | Extract<MadeLogo, { kind: "refused" }>

/** Puts a logo on the workspace's papers, in the place of the one before. @param file as it was uploaded */
export async function changeLogo(db: Db, owner: Owner, file: Uint8Array, now: Date): Promise<LogoChange> {
  const made = await makeLogo(file)
  if (made.kind === "refused") return made
  const { workspaceId } = owner
  return transact(db, async (tx) => {
    await tx.logo.upsert({ where: { workspaceId }, create: { workspaceId, ...made.logo }, update: made.logo })
    await recordEvent(tx, owner, { kind: "workspace.logo", about: {} }, now)
    return { kind: "changed" }
  })
}
