import type { SeenDatabase, SeenRow } from "@/lib/audit/insider"
import type { LinkKey, SealKey } from "@/lib/keys/keys"
import type { Secret } from "@/lib/keys/secret"

/** A ballot that somebody sent, as the experimenter knows it. */
export interface Sending {
  rater: string
  invitationId: string
  linkId: string
  subjectId: string
  group: string
  ballotId: string
  receipt: string
  /** In its comment, and nowhere else. */
  word: string
}

/** Answers that somebody typed and did not send. */
export interface Typed {
  linkId: string
  invitationId: string
  token: string
  word: string
}

/** A cycle that has run, and everything there is to look at. */
export interface RealCycle {
  /** The whole database just before the close: a dump. */
  live: SeenDatabase
  /** The same after the close and the destruction of the key. */
  closed: SeenDatabase
  /** AUTH_SECRET. */
  secret: Secret
  /** What only the experimenter has kept. */
  key: { link: LinkKey; seal: SealKey }
  /** Names of ids. */
  roles: Map<string, string>
  sent: Sending[]
  typed: Typed[]
  /** Of every mail that was sent. */
  tokens: string[]
  /** To whom mails went that go to everyone who is or was asked, by what they are, and whom they should go to. */
  toEveryone: { what: string; to: string[]; asked: string[] }[]
  /** Of the public box. */
  receipts: string[]
  counted: number
  /** As the organiser takes it along. */
  log: string
  /** All reports, as text. */
  published: string
}

/** What a value says, as text; null for nothing. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null
  if (value instanceof Uint8Array) return Buffer.from(value).toString("latin1")
  if (value instanceof Date) return value.toISOString()
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

/** Tables of these rows in which one of some texts stands. */
export function placesOf(rows: SeenRow[], texts: string[]): string[] {
  const places = rows.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([column, value]) => {
      const text = textOf(value)
      return text !== null && texts.some((each) => text.includes(each)) ? [`${table}.${column}`] : []
    }),
  )
  return [...new Set(places)]
}
