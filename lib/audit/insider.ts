// What an insider tries who has the whole database, but neither the secret nor a rater's link.

/** One row as an insider sees it: its columns and what PostgreSQL keeps beside them. */
export interface SeenRow {
  table: string
  /** Columns, and the system's own: `ctid` (place on disk), `xmin` (transaction), `place` (order of a plain scan). */
  columns: Record<string, unknown>
  /** The invitation that this row names, if it names exactly one. */
  invitationId: string | null
}

export interface SeenDatabase {
  rows: SeenRow[]
  /** Values of the database's sequences, which count what happens. */
  sequences: string[]
}

export interface Guess {
  attack: string
  tried: string
  /** Ids of answer rows, by the invitation that they are said to come from. */
  pairs: Map<string, string>
}

/** Rows that hold somebody's answers once the cycle is closed. */
const ANSWER_TABLES = ["Response", "Comment"]

/**
 * Joins every column of the answers with every column of every row that names an invitation: foreign keys, times,
 * transaction ids, anything that is equal and singles one out.
 */
export function joinByEquality({ rows }: SeenDatabase): Guess[] {
  const named = rows.filter(({ invitationId, table }) => invitationId !== null && !ANSWER_TABLES.includes(table))
  return ANSWER_TABLES.flatMap((table) => {
    const answers = rows.filter((row) => row.table === table)
    return columnsOf(answers).flatMap((answerColumn) =>
      tablesOf(named).flatMap((namedTable) => {
        const there = named.filter((row) => row.table === namedTable)
        return columnsOf(there).map((namedColumn): Guess => {
          const owners = new Map<string, Set<string>>()
          for (const { columns, invitationId } of there) {
            const value = valueOf(columns[namedColumn])
            if (value) owners.set(value, (owners.get(value) ?? new Set()).add(invitationId!))
          }
          const pairs = new Map<string, string>()
          for (const { columns } of answers) {
            const candidates = owners.get(valueOf(columns[answerColumn]) ?? "")
            if (candidates?.size === 1) pairs.set([...candidates][0]!, String(columns.id))
          }
          return { attack: "join by equality", tried: `${table}.${answerColumn} = ${namedTable}.${namedColumn}`, pairs }
        })
      }),
    )
  })
}

/**
 * Sorts answers and invitees by every column that can be sorted (ids, times, place on disk, transaction ids) and
 * pairs them rank by rank: whatever keeps the order of arrival anywhere shows here.
 */
export function matchByOrder({ rows }: SeenDatabase): Guess[] {
  const named = rows.filter(({ invitationId, table, columns }) => {
    return invitationId !== null && !ANSWER_TABLES.includes(table) && columns.submittedOn !== null
  })
  const submitted = new Set(named.filter(({ table }) => table === "Invitation").map(({ invitationId }) => invitationId))
  return ANSWER_TABLES.flatMap((table) => {
    const answers = rows.filter((row) => row.table === table)
    return columnsOf(answers).flatMap((answerColumn) =>
      tablesOf(named).flatMap((namedTable) => {
        const there = named.filter((row) => row.table === namedTable && submitted.has(row.invitationId))
        return columnsOf(there).flatMap((namedColumn) => {
          const [left, right] = [sortedBy(answers, answerColumn), sortedBy(there, namedColumn)]
          if (!left || !right) return []
          return [right, right.toReversed()].map((order, direction): Guess => {
            const pairs = new Map(
              order.slice(0, left.length).map((row, rank) => [row.invitationId!, String(left[rank]!.columns.id)]),
            )
            return {
              attack: "match by order",
              tried: `${table} by ${answerColumn}, ${namedTable} by ${namedColumn}${direction ? " backwards" : ""}`,
              pairs,
            }
          })
        })
      }),
    )
  })
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

function tablesOf(rows: SeenRow[]): string[] {
  return [...new Set(rows.map(({ table }) => table))]
}

function columnsOf(rows: SeenRow[]): string[] {
  return Object.keys(rows[0]?.columns ?? {})
}

function valueOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

/** Rows in the order of a column; null where the column is the same for all and so orders nothing. */
function sortedBy(rows: SeenRow[], column: string): SeenRow[] | null {
  const keyed = rows.map((row) => ({ row, key: sortKey(row.columns[column]) }))
  if (new Set(keyed.map(({ key }) => key)).size < 2) return null
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}

/** Numbers sort as numbers, also those within a `ctid` such as (12,3). */
function sortKey(value: unknown): string {
  return (valueOf(value) ?? "").replaceAll(/\d+/g, (digits) => digits.padStart(20, "0"))
}
