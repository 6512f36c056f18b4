import { createHash } from "node:crypto"

/** Ids, numbers and words that say what an event is about; never answers, tokens or the text of mails. */
export type About = Record<string, string | number | boolean>

/** An event as its row holds it; rows of earlier versions may say less of what they are about. */
export interface Entry {
  position: number
  at: Date
  /** Id of the user, or "deadline", "retention", "schedule", or "subject". */
  actor: string
  kind: string
  about: About
}

export interface ChainedEntry extends Entry {
  previous: string
  hash: string
}

/** SHA-256 over the entry and the hash before it, so that nothing can be changed or removed unnoticed. */
export function entryHash(entry: Entry, previous: string): string {
  const about = Object.entries(entry.about).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const content = JSON.stringify([previous, entry.position, entry.at.toISOString(), entry.actor, entry.kind, about])
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
