import { randomUUID } from "node:crypto"
import { gzipSync } from "node:zlib"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { ImportState } from "@/lib/sheet/keptImport"
import type { Sheet } from "@/lib/sheet/sheet"

export interface NewImport {
  /** The draft whose pairs it lists; null for people. */
  cycleId: string | null
  fileName: string
  sheet: Sheet
  first: number
  headings: string[] | null
  columns: (string | null)[]
}

/** Keeps a list until it is taken over, so that no step of it is lost by a reload. @returns its id */
export async function keepImport(db: Db, organiser: Organiser, list: NewImport, now: Date): Promise<string> {
  const { cycleId, fileName, sheet, ...understood } = list
  const id = randomUUID()
  const state: ImportState = { ...understood, choices: {}, mended: {}, outcome: null }
  const { workspaceId, userId } = organiser
  const content = packed(sheet)
  await db.import.create({ data: { id, workspaceId, userId, cycleId, fileName, content, state, createdAt: now } })
  return id
}

/** Names and addresses of thousands of lines become a quarter of their size. */
export function packed(sheet: Sheet): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify(sheet)))
}
