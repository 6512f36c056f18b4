/** The link key is read by every server; the seal, which opens ballots, by what closes a cycle alone. */
export const KEY_PARTS = ["link", "seal"] as const
export type KeyPart = (typeof KEY_PARTS)[number]

export interface KeyName {
  cycleId: string
  /** Raised when a key was lost and answers are collected again. */
  version: number
  part: KeyPart
}

/** How the store reaches the database, where it is the database: inside a transaction or a migration's session. */
export type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>

/** Where the keys of the cycles rest, locked. Every method throws a KeyStoreError where the store cannot be reached. */
export interface KeyStore {
  place: "folder" | "database"
  /** Puts a key where there is none; one that is present stays as it is. */
  put(query: Query, name: KeyName, locked: Uint8Array): Promise<void>
  read(query: Query, name: KeyName): Promise<Uint8Array | null>
  list(query: Query): Promise<KeyName[]>
  /** Ends every version and part of a cycle's key, for good; none is fine. */
  destroy(query: Query, cycleId: string): Promise<void>
}

/** The key store cannot be used; the message is one sentence for the operator. */
export class KeyStoreError extends Error {}

/** What a key is called in the store: `<cycleId>.<version>.<part>`. */
export function storedName({ cycleId, version, part }: KeyName): string {
  if (!UUID.test(cycleId) || !Number.isSafeInteger(version) || version < 1) throw new Error("No name of a key.")
  return `${cycleId}.${version}.${part}`
}

/** What the names of all keys of a cycle begin with, and those of no other. */
export function storedPrefix(cycleId: string): string {
  if (!UUID.test(cycleId)) throw new Error("No id of a cycle.")
  return `${cycleId}.`
}

/** Null for what is no key. */
export function keyNameOf(stored: string): KeyName | null {
  const [cycleId = "", version = "", part, ...more] = stored.split(".")
  const isKey = UUID.test(cycleId) && /^[1-9]\d{0,8}$/.test(version) && isPart(part) && more.length === 0
  return isKey ? { cycleId, version: Number(version), part } : null
}

function isPart(part: string | undefined): part is KeyPart {
  return KEY_PARTS.some((known) => known === part)
}

/** Whether this can be the id of a cycle. */
export function isCycleId(given: string): boolean {
  return UUID.test(given)
}

/** As the database writes them: in lower case, so that one cycle has one name. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
