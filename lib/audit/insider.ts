// What an insider tries who has the whole database, but neither the secret nor a rater's link.

/** One row as an insider sees it: its columns and what PostgreSQL keeps beside them. */
export interface SeenRow {
  table: string
  /**
   * Columns, and the system's own: `ctid` (place on disk), `xmin` (transaction that wrote it), `xmax` (the last that has
   * locked it), `place` (order of a plain scan).
   */
  columns: Record<string, unknown>
  /** The invitations that this row names, by their ids or their raters'. */
  invitationIds: string[]
}

export interface SeenDatabase {
  rows: SeenRow[]
  /** Values of the database's sequences, which count what happens. */
  sequences: string[]
}

/** Looks for words that only an answer contains, in every value of every table, as text and as bytes. */
export function readPlainly({ rows }: SeenDatabase, words: string[]): string[] {
  const places: string[] = []
  for (const { table, columns } of rows) {
    for (const [column, value] of Object.entries(columns)) {
      const texts =
        value instanceof Uint8Array
          ? ["utf8", "utf16le", "base64"].map((encoding) => Buffer.from(value).toString(encoding as BufferEncoding))
          : [valueOf(value) ?? ""]
      if (words.some((word) => texts.some((text) => text.includes(word)))) places.push(`${table}.${column}`)
    }
  }
  return places
}

/** Looks for somebody's scores, in every list and record of numbers within every value of every table. */
export function readScores({ rows }: SeenDatabase, isSomebodys: (scores: unknown[]) => boolean): string[] {
  const holds = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null || value instanceof Date || value instanceof Uint8Array)
      return false
    const inner = Object.values(value)
    return isSomebodys(inner) || inner.some(holds)
  }
  return rows.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([column, value]) => (holds(value) ? [`${table}.${column}`] : [])),
  )
}

/** Sizes of what is encrypted, by table and column: more than one size says something about its content. */
export function measureSizes({ rows }: SeenDatabase): { column: string; sizes: number[] }[] {
  const found = new Map<string, Set<number>>()
  for (const { table, columns } of rows) {
    for (const [column, value] of Object.entries(columns)) {
      if (!(value instanceof Uint8Array)) continue
      const key = `${table}.${column}`
      found.set(key, (found.get(key) ?? new Set()).add(value.length))
    }
  }
  return [...found].map(([column, sizes]) => ({ column, sizes: [...sizes] }))
}

/** Everything in the database that might be somebody's key or token: texts and bytes of at least 16 characters. */
export function candidateKeys({ rows, sequences }: SeenDatabase): string[] {
  const values = rows.flatMap(({ columns }) =>
    Object.values(columns).flatMap((value) =>
      value instanceof Uint8Array
        ? [Buffer.from(value).toString("base64url"), Buffer.from(value).toString("hex")]
        : [valueOf(value) ?? ""],
    ),
  )
  return [...new Set([...values, ...sequences])].filter((value) => value.length >= 16)
}

/**
 * Looks for what is said of some of these invitations and not of the others: tables that name some more often, and
 * columns in which they differ, by more than being a key that is another for everyone.
 */
export function tellApart({ rows }: SeenDatabase, invitationIds: string[]): string[] {
  const naming = rows.filter((row) => row.invitationIds.some((id) => invitationIds.includes(id)))
  return [...new Set(naming.map(({ table }) => table))].flatMap((table) => {
    const found = naming.filter((row) => row.table === table)
    const about = invitationIds.map((id) => found.filter((row) => row.invitationIds.includes(id)))
    if (new Set(about.map(({ length }) => length)).size > 1) return [table]
    return Object.keys(found[0]!.columns).flatMap((column) => {
      const said = new Set(about.map((those) => those.map(({ columns }) => valueOf(columns[column])).join()))
      const isKey = said.size === invitationIds.length && !TRANSACTIONS.includes(column)
      return said.size === 1 || isKey ? [] : [`${table}.${column}`]
    })
  })
}

/** Different for everyone, these tell who did something in a transaction of their own. */
const TRANSACTIONS = ["xmin", "xmax"]

function valueOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}
