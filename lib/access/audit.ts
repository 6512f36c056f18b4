import { createHash } from "node:crypto"

/** Ids and numbers that say what an entry is about; never answers, tokens or the text of mails. */
export type AuditSubject = Record<string, string | number | boolean>

export interface AuditEntry {
  position: number
  at: Date
  /** Id of the user, or "deadline" and the like for what nobody did by hand. */
  actor: string
  /** What was done, such as "cycle.launched". */
  action: string
  about: AuditSubject
}

export interface ChainedEntry extends AuditEntry {
  previous: string
  hash: string
}

/** SHA-256 over the entry and the hash before it, so that nothing can be changed or removed unnoticed. */
export function entryHash(entry: AuditEntry, previous: string): string {
  const about = Object.entries(entry.about).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const content = JSON.stringify([previous, entry.position, entry.at.toISOString(), entry.actor, entry.action, about])
  return createHash("sha256").update(content).digest("hex")
}

/**
 * Whether a whole chain, in order, is as it was written.
 * @param last what the workspace remembers of its end: length and last hash
 */
export function isChainIntact(entries: ChainedEntry[], last: { length: number; hash: string }): boolean {
  let previous = ""
  for (const [index, entry] of entries.entries()) {
    if (entry.position !== index + 1 || entry.previous !== previous) return false
    if (entry.hash !== entryHash(entry, previous)) return false
    previous = entry.hash
  }
  return entries.length === last.length && previous === last.hash
}
