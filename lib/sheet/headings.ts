import type { Sheet } from "@/lib/sheet/sheet"

/** What a heading says its column is; of several columns for one field the lowest rank is it. */
export interface Recognised<Field> {
  field: Field
  rank: number
}

export interface Headings {
  /** Place of the first row that is no heading and no title. */
  first: number
  /** The headings as they stand in the file; null where it has none. */
  texts: string[] | null
}

/** How many rows may stand above the headings: a title, a date, who made the list. */
const TITLE_ROWS = 15

/** An address anywhere in a cell. */
export const ADDRESS_IN = /[^\s<>,;"()]+@[^\s<>,;"()]+\.[^\s<>,;"()]+/

/**
 * Which row has the headings: of the first rows without an address the one in which most is recognised. Rows above it are
 * titles; rows below it in which as much is recognised are headings once more, in other words.
 */
export function headingsIn<Field>(
  { rows }: Sheet,
  recognise: (heading: string) => Recognised<Field> | null,
): Headings & { recognised: (Recognised<Field> | null)[] } {
  const end = rows.findIndex(({ cells }) => cells.some((cell) => ADDRESS_IN.test(cell)))
  const candidates = rows.slice(0, Math.min(end < 0 ? TITLE_ROWS : end, TITLE_ROWS)).map(({ cells }) => {
    const recognised = cells.map((cell) => (cell === "" ? null : recognise(plainOf(cell))))
    return { cells, recognised, fields: new Set(recognised.flatMap((found) => found?.field ?? [])).size }
  })
  const most = Math.max(0, ...candidates.map(({ fields }) => fields))
  const place = candidates.findIndex(({ fields }) => fields === most)
  if (most >= 2 || (most === 1 && candidates[place]!.cells.length === 1)) {
    let first = place + 1
    while (first < candidates.length && candidates[first]!.fields >= Math.max(2, most - 1)) first++
    const { cells, recognised } = candidates[place]!
    return { first, texts: cells, recognised }
  }
  // Headings in words that nobody here knows: the last row before the first address, as wide as the rows below.
  const last = candidates.at(-1)
  const isHeading = last && end === candidates.length && last.cells.length >= (rows[end]?.cells.length ?? 0)
  return isHeading
    ? { first: end, texts: last.cells, recognised: last.recognised }
    : { first: 0, texts: null, recognised: [] }
}

/** Each field to one column at most: the one with the lowest rank, and of those the first. */
export function assigned<Field>(recognised: (Recognised<Field> | null)[], width: number): (Field | null)[] {
  const best = new Map<Field, number>()
  recognised.forEach((found, column) => {
    if (!found) return
    const before = best.get(found.field)
    if (before === undefined || found.rank < recognised[before]!.rank) best.set(found.field, column)
  })
  return Array.from({ length: width }, (_, column) => {
    const found = recognised[column]
    return found && best.get(found.field) === column ? found.field : null
  })
}

/** "E-Mail-Adresse", "firstName", "PRÉNOM", "Employee #" as plain small words: "e mail adresse", "first name", "prenom". */
export function plainOf(heading: string): string {
  return heading
    .replaceAll(/#|№|\bn[°º]/giu, " number ")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
