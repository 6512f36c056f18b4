import { tickOf, NO_MANAGER } from "@/lib/people/headingWords"
import type { Columns } from "@/lib/people/columns"
import type { PeopleField } from "@/lib/people/peopleField"
import { PersonSchema } from "@/lib/people/person"
import { addressIn, nameIn, referenceOf, sameReference, type Reference } from "@/lib/people/reference"
import { ADDRESS_IN } from "@/lib/sheet/headings"
import type { SheetRow } from "@/lib/sheet/sheet"
import { fault } from "@/lib/words/fault"

/** Somebody as a line of a list has them. Null is what the list does not say of them, and changes nothing. */
export interface Listed {
  line: number
  name: string
  /** In lower case. */
  email: string
  manager: Reference | "nobody" | null
  unit: string | null
  number: string | null
  external: boolean | null
  /** Who stands in a list is here, unless it says so. */
  left: boolean
}

/** What is wrong with a line. */
export interface Problem {
  line: number
  /** What its column was taken as; null where it is about the line as a whole. */
  field: PeopleField | null
  /** A complaint, as of a schema (lib/words/fault.ts). */
  complaint: string
}

/** A line read: somebody, or what is wrong with it. */
export type ReadLine = { kind: "person"; person: Listed } | { kind: "unreadable"; line: number; problems: Problem[] }

/** Reads every line of a list of people by what its columns hold. */
export function readLines(rows: SheetRow[], columns: Columns<PeopleField>): ReadLine[] {
  const seen = new Map<string, Listed>()
  const numbers = new Map<string, Listed>()
  return rows.flatMap((row): ReadLine[] => {
    const read = readLine(row, columns)
    if (read.kind === "unreadable") return [read]
    const { person } = read
    const before = seen.get(person.email)
    // Who has two positions stands in many lists twice.
    if (before) return isSame(before, person) ? [] : [twice(person, "email", person.email, before)]
    const other = person.number === null ? undefined : numbers.get(person.number)
    if (other) return [twice(person, "number", person.number!, other)]
    seen.set(person.email, person)
    if (person.number !== null) numbers.set(person.number, person)
    return [read]
  })
}

/** The lines of a list whose every field is known already. */
export function listedLines(
  people: { name: string; email: string; managerEmail?: string | null; unit?: string | null }[],
): ReadLine[] {
  return people.map(({ name, email, managerEmail = null, unit }, index) => {
    const manager = managerEmail === null ? null : referenceOf(managerEmail)
    const rest = { unit: unit || null, number: null, external: null, left: false }
    return { kind: "person", person: { line: index + 1, name, email, manager, ...rest } }
  })
}

/** Made once: making a schema takes longer than reading a line by it. */
const LineSchema = PersonSchema.pick({ name: true, email: true, unit: true, number: true })

function readLine({ line, cells }: SheetRow, columns: Columns<PeopleField>): ReadLine {
  const cell = (field: PeopleField) => cells[columns.indexOf(field)] ?? ""
  const number = cell("number")
  const parsed = LineSchema.safeParse({
    name: nameOf(cell, number),
    email: addressIn(cell("email")),
    unit: cell("unit"),
    number,
  })
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }): Problem => {
      return { line, field: path[0] as PeopleField, complaint: message }
    })
    return { kind: "unreadable", line, problems }
  }
  const { name, email, unit } = parsed.data
  return {
    kind: "person",
    person: {
      line,
      name,
      email,
      manager: managerOf(cell),
      unit: unit || null,
      number: parsed.data.number,
      external: tickOf(cell("external")),
      left: tickOf(cell("left")) ?? false,
    },
  }
}

/** The parts put together where they have columns of their own; else the whole name, or the one beside the address. */
function nameOf(cell: (field: PeopleField) => string, number: string): string {
  const parts = [cell("firstName"), cell("infix"), cell("lastName")].filter(Boolean).join(" ")
  const whole = cell("name")
  if (parts) return parts
  if (whole && !ADDRESS_IN.test(whole)) return nameIn(whole, number)
  return [whole, cell("email")].filter((text) => /[<(]/.test(text)).map((text) => nameIn(text))[0] ?? ""
}

function managerOf(cell: (field: PeopleField) => string): Listed["manager"] {
  const parts = [cell("managerFirstName"), cell("managerLastName")].filter(Boolean).join(" ")
  const given = [cell("managerEmail"), cell("managerNumber"), cell("manager"), parts].filter(Boolean)
  if (given.length === 0) return null
  const named = given.filter((text) => !NO_MANAGER.test(text))
  return named.length === 0 ? "nobody" : sameReference(named.map(referenceOf))
}

function isSame(a: Listed, b: Listed): boolean {
  return JSON.stringify({ ...a, line: 0 }) === JSON.stringify({ ...b, line: 0 })
}

function twice({ line }: Listed, field: "email" | "number", value: string, before: Listed): ReadLine {
  const complaint = fault("people.import.twice", { value, line: before.line })
  return { kind: "unreadable", line, problems: [{ line, field, complaint }] }
}
