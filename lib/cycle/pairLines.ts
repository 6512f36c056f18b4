import type { PairField } from "@/lib/cycle/pairColumns"
import { addressIn, nameIn, referenceOf, sameReference, type Reference } from "@/lib/people/reference"
import { ADDRESS_IN } from "@/lib/sheet/headings"
import type { SheetRow } from "@/lib/sheet/sheet"

/** Somebody as a line of a list of pairs names them. */
export interface Named {
  reference: Reference
  /** Empty where the line has no name. */
  name: string
  /** In lower case; null where the line has none. */
  email: string | null
}

/** A line of a list of pairs: who is reviewed, and who is asked as what; null where it does not say. */
export interface PairLine {
  line: number
  subject: Named | null
  rater: Named | null
  group: string
  coach: string
}

export function readPairs(rows: SheetRow[], columns: (PairField | null)[]): PairLine[] {
  return rows.map(({ line, cells }) => {
    const cell = (field: PairField) => cells[columns.indexOf(field)] ?? ""
    return {
      line,
      subject: namedBy(cell, "subject"),
      rater: namedBy(cell, "rater"),
      group: cell("group"),
      coach: cell("coach"),
    }
  })
}

function namedBy(cell: (field: PairField) => string, whose: "subject" | "rater"): Named | null {
  const parts = [cell(`${whose}FirstName`), cell(`${whose}LastName`)].filter(Boolean).join(" ")
  const whole = cell(whose)
  const given = [cell(`${whose}Email`), cell(`${whose}Number`), whole, parts].filter(Boolean)
  if (given.length === 0) return null
  const reference = sameReference(given.map(referenceOf))
  const name = parts || (ADDRESS_IN.test(whole) && !/[<(]/.test(whole) ? "" : nameIn(whole))
  return { reference, name, email: reference.address === null ? null : addressIn(reference.address) }
}
