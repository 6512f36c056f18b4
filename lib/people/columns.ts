import { peopleFieldOf, tickOf } from "@/lib/people/headingWords"
import type { PeopleField } from "@/lib/people/peopleField"
import { ADDRESS_IN, assigned, headingsIn, plainOf, type Headings } from "@/lib/sheet/headings"
import type { Sheet } from "@/lib/sheet/sheet"

/** What every column of a list holds; null for one that is not read. */
export type Columns<Field> = (Field | null)[]

export interface Understood<Field> extends Headings {
  columns: Columns<Field>
}

/** Which column of a list of people is which: by its heading where one can tell, and by what stands in it. */
export function understandPeople(sheet: Sheet): Understood<PeopleField> {
  const { recognised, ...headings } = headingsIn(sheet, peopleFieldOf)
  const sample = cellsByColumn(sheet, headings.first)
  const sure = recognised.map((found, column) => {
    const cells = sample[column] ?? []
    if (!found || !holds(found.field, cells)) return null
    // An empty column is what its heading says only where no other is.
    return cells.length > 0 ? found : { ...found, rank: found.rank + EMPTY_RANK }
  })
  const columns = byContent(assigned(sure, sheet.width), sample, headings.texts)
  return { ...headings, columns: withWholeNames(columns, sample) }
}

const EMPTY_RANK = 100

/** How many rows tell what a column holds. */
const SAMPLE_ROWS = 300

/** The cells of every column that hold something. */
function cellsByColumn({ rows, width }: Sheet, first: number): string[][] {
  const sample = rows.slice(first, first + SAMPLE_ROWS)
  return Array.from({ length: width }, (_, column) => sample.flatMap(({ cells }) => cells[column] || []))
}

/** Whether a column can be what its heading says: "Manager" may be a tick, and "User type" something of the system. */
function holds(field: PeopleField, cells: string[]): boolean {
  switch (field) {
    case "manager":
    case "managerNumber":
      return cells.length === 0 || cells.some((cell) => tickOf(cell) === null)
    case "external":
    case "left":
      return cells.every((cell) => tickOf(cell) !== null)
    default:
      return true
  }
}

// ── By content

/** Fields that no heading has told, from what stands in the columns that are left. */
function byContent(known: Columns<PeopleField>, sample: string[][], headings: string[] | null): Columns<PeopleField> {
  const columns = [...known]
  const has = (field: PeopleField) => columns.includes(field)
  /** Columns without a meaning; where there are headings, one that means something else stays out. */
  const free = (test: (cells: string[]) => boolean) =>
    columns.flatMap((field, column) => (field === null && test(sample[column]!) ? column : []))
  if (!has("email")) {
    const addresses = free((cells) => share(cells, (cell) => ADDRESS_IN.test(cell)) > 0.5)
    // Everybody has an address of their own, and shares a manager's with others.
    const own = addresses.toSorted((a, b) => variety(sample[b]!) - variety(sample[a]!) || a - b)[0]
    if (own !== undefined) columns[own] = "email"
  }
  if (headings !== null && (has("name") || has("firstName") || has("lastName"))) return columns
  if (!has("name") && !has("firstName") && !has("lastName")) {
    const names = free((cells) => share(cells, isName) > 0.8)
    const [first, second] = names
    const email = columns.indexOf("email")
    if (first !== undefined && second === first + 1 && bothParts(sample[first]!, sample[second]!, sample[email])) {
      columns[first] = "firstName"
      columns[second] = "lastName"
    } else {
      const best = names.toSorted((a, b) => variety(sample[b]!) - variety(sample[a]!) || a - b)[0]
      if (best !== undefined) columns[best] = "name"
    }
  }
  if (headings !== null) return columns
  const name = sample[columns.indexOf("name")] ?? []
  const [manager] = free((cells) => share(cells, (cell) => ADDRESS_IN.test(cell)) > 0.5)
  if (manager !== undefined) columns[manager] = "managerEmail"
  const [number] = free((cells) => share(cells, (cell) => /^\w*\d[\w-]*$/.test(cell)) > 0.8 && variety(cells) === 1)
  if (number !== undefined) columns[number] = "number"
  const names = new Set(name)
  const [named] = free((cells) => share(cells, (cell) => names.has(cell)) > 0.5)
  if (manager === undefined && named !== undefined) columns[named] = "manager"
  const [unit] = free((cells) => share(cells, (cell) => /\p{L}{2}/u.test(cell) && !ADDRESS_IN.test(cell)) > 0.8)
  if (unit !== undefined) columns[unit] = "unit"
  return columns
}

function share(cells: string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}

/** 1 where all cells differ. */
function variety(cells: string[]): number {
  return cells.length === 0 ? 0 : new Set(cells).size / cells.length
}

function isName(cell: string): boolean {
  return /^[\p{L}\p{M}.,'’ -]{2,80}$/u.test(cell)
}

/** Whether two columns of single words are first and last names: the addresses mostly have both in them. */
function bothParts(first: string[], last: string[], emails: string[] | undefined): boolean {
  if (!emails || share(first, (cell) => !cell.includes(" ")) < 0.7) return false
  return (
    share(emails, (email) => {
      const at = emails.indexOf(email)
      const [local] = plainOf(email.split("@")[0]!).split("@")
      const part = (cell: string | undefined) => cell !== undefined && local!.includes(plainOf(cell).slice(0, 4))
      return part(last[at]) && local!.startsWith(plainOf(first[at] ?? "?")[0] ?? "?")
    }) > 0.5
  )
}

// ── Parts of names

/**
 * Where a part of the name has a column of its own, "Name" holds the other part: "Vorname; Name", "Nome; Cognome". Where
 * both parts have one, they are it; one part alone is all there is.
 */
function withWholeNames(columns: Columns<PeopleField>, sample: string[][]): Columns<PeopleField> {
  const place = (field: PeopleField) => columns.indexOf(field)
  const [name, first, last] = [place("name"), place("firstName"), place("lastName")]
  const set = (column: number, field: PeopleField | null) => columns.with(column, field)
  if (first >= 0 && last >= 0) return name < 0 ? columns : set(name, null)
  const part = Math.max(first, last)
  if (part < 0) return columns
  if (name < 0) return set(part, "name")
  const isWhole = share(sample[name]!, (cell) => sample[part]!.some((other) => cell !== other && cell.includes(other)))
  if (isWhole > 0.5) return set(part, null)
  return set(name, first >= 0 ? "lastName" : "firstName")
}
