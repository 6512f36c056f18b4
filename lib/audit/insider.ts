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

/** What orders and pairs say of two sets of invitations. */
export interface Parting {
  /** By which the one set is wholly apart from the other. */
  parted: string[]
  /** Orders in which the one set comes early or late beyond all chance, or that follow the order of answering. */
  leaning: string[]
  tried: number
}

/** So many standard deviations are no chance, among a few hundred orders. */
const BEYOND_CHANCE = 5

/**
 * Holds every column of every row that names these invitations, and every pair of such columns, against who is in a set:
 * whether its order, or which of two is the greater, or whether they are equal, parts the set from the others.
 *
 * @param inOrder the invitations of the set, in the order in which their raters answered
 */
export function partInTwo({ rows }: SeenDatabase, invitationIds: string[], inOrder: string[]): Parting {
  const features = featuresOf(rows, invitationIds)
  const isIn = invitationIds.map((id) => inOrder.includes(id))
  const parted = features.filter(({ values }) => isParted(values, isIn)).map(({ name }) => name)
  let tried = features.length
  for (const [place, one] of features.entries()) {
    for (const other of features.slice(place + 1)) {
      if (typeof one.values[0] !== typeof other.values[0]) continue
      tried += 1
      const order = one.values.map((value, index) => Math.sign(compare(value, other.values[index]!)))
      const equal = order.map((sign) => (sign === 0 ? 1 : 0))
      if (isParted(order, isIn) || isParted(equal, isIn)) parted.push(`${one.name} and ${other.name}`)
    }
  }
  const leaning = features.filter(({ values }) => {
    const places = ranks(values)
    const those = inOrder.map((id) => places[invitationIds.indexOf(id)]!)
    return Math.abs(shift(places, those)) > BEYOND_CHANCE || Math.abs(trend(those)) > BEYOND_CHANCE
  })
  return { parted, leaning: leaning.map(({ name }) => name), tried }
}

interface Feature {
  name: string
  /** One for each invitation. */
  values: (number | string)[]
}

/** Columns of tables that name every invitation equally often; what they do not is for `tellApart`. */
function featuresOf(rows: SeenRow[], invitationIds: string[]): Feature[] {
  return [...new Set(rows.map(({ table }) => table))].flatMap((table) => {
    const of = rows.filter((row) => row.table === table)
    const about = invitationIds.map((id) =>
      of.filter((row) => row.invitationIds.length === 1 && row.invitationIds[0] === id),
    )
    const count = about[0]!.length
    if (count === 0 || about.some(({ length }) => length !== count)) return []
    return about[0]!.flatMap((first, place) =>
      Object.keys(first.columns).flatMap((column): Feature[] => {
        const values = about.map((those) => orderable(those[place]!.columns[column]))
        const whole = values.filter((value) => value !== null)
        return whole.length === values.length ? [{ name: `${table}.${column}`, values: whole }] : []
      }),
    )
  })
}

function orderable(value: unknown): number | string | null {
  if (value instanceof Date) return value.getTime()
  const text = valueOf(value)
  if (text === null) return null
  const place = /^\((\d+),(\d+)\)$/.exec(text)
  if (place) return Number(place[1]) * 10_000 + Number(place[2])
  return /^\d+$/.test(text) ? Number(text) : text
}

function compare(one: number | string, other: number | string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Whether all of the set come before all others, or after them. */
function isParted(values: (number | string)[], isIn: boolean[]): boolean {
  const sides = [true, false].map((side) => values.filter((_, index) => isIn[index] === side).toSorted(compare))
  const [one, other] = sides as [(number | string)[], (number | string)[]]
  if (one.length === 0 || other.length === 0) return false
  return compare(one.at(-1)!, other[0]!) < 0 || compare(other.at(-1)!, one[0]!) < 0
}

/** Ranks, with ties in the middle. */
function ranks(values: (number | string)[]): number[] {
  return values.map((value) => {
    const before = values.filter((other) => compare(other, value) < 0).length
    const same = values.filter((other) => compare(other, value) === 0).length
    return before + (same + 1) / 2
  })
}

/** Mann and Whitney's statistic in standard deviations: whether some ranks are high or low among all. */
function shift(all: number[], some: number[]): number {
  const [n, m] = [some.length, all.length - some.length]
  const sum = some.reduce((so, rank) => so + rank, 0)
  return (sum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}

/** Spearman's correlation with the order in which they come, in standard deviations. */
function trend(inOrder: number[]): number {
  const n = inOrder.length
  const places = ranks(inOrder)
  const mean = (n + 1) / 2
  const product = places.reduce((so, rank, index) => so + (rank - mean) * (index + 1 - mean), 0)
  const square = places.reduce((so, rank) => so + (rank - mean) ** 2, 0)
  return square === 0 ? 0 : (product / Math.sqrt(square * ((n * (n * n - 1)) / 12))) * Math.sqrt(n - 1)
}
