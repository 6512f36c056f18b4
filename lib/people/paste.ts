import { PersonSchema } from "@/lib/people/person"

/** One line of a pasted list; managers are named by their address, and may stand further below. */
export interface PastedPerson {
  name: string
  email: string
  managerEmail: string | null
  /** Team or department; null where the list does not say. */
  unit: string | null
}

export type Pasted = { ok: true; people: PastedPerson[] } | { ok: false; problems: { line: number; message: string }[] }

const SEPARATORS = ["\t", ";", ","]

type Column = "name" | "email" | "managerEmail" | "unit"

/** How columns stand where no headings say otherwise. */
const USUAL: Column[] = ["name", "email", "managerEmail", "unit"]

/** What a heading is about; the manager's e-mail address is about the manager. */
const HEADINGS: [RegExp, Column][] = [
  [/manager|reports to|supervisor/i, "managerEmail"],
  [/mail/i, "email"],
  [/team|department|unit|division/i, "unit"],
  [/name/i, "name"],
]

/**
 * Reads a list pasted from a spreadsheet or a CSV file: name, e-mail and, if known, the manager's e-mail and the team
 * or department. The separator is found from the text; a first line of headings says which column is which; quoted
 * fields may hold separators.
 */
export function parsePastedPeople(text: string): Pasted {
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n")
  const separator = SEPARATORS.find((candidate) => lines.some((line) => line.includes(candidate))) ?? ","
  const people: PastedPerson[] = []
  const problems: { line: number; message: string }[] = []
  const seen = new Map<string, number>()
  const first = lines.findIndex((line) => line.trim() !== "")
  const headed = headingsOf(fieldsOf(lines[first] ?? "", separator))
  const columns = headed ?? USUAL
  lines.forEach((raw, index) => {
    const line = index + 1
    if (raw.trim() === "" || (headed && index === first)) return
    const fields = fieldsOf(raw, separator)
    const [name, email, managerEmail, unit] = USUAL.map((column) => fields[columns.indexOf(column)] ?? "") as [
      string,
      string,
      string,
      string,
    ]
    const person = PersonSchema.safeParse({ name, email, unit })
    const manager = managerEmail === "" ? null : PersonSchema.shape.email.safeParse(managerEmail)
    if (!person.success) {
      for (const { message } of person.error.issues) problems.push({ line, message })
    } else if (manager && !manager.success) {
      problems.push({ line, message: `The manager's address “${managerEmail}” is not an e-mail address.` })
    } else if (seen.has(person.data.email)) {
      problems.push({ line, message: `${person.data.email} is already on line ${seen.get(person.data.email)}.` })
    } else {
      seen.set(person.data.email, line)
      people.push({
        name: person.data.name,
        email: person.data.email,
        managerEmail: manager?.data ?? null,
        unit: person.data.unit || null,
      })
    }
  })
  if (problems.length > 0) return { ok: false, problems }
  if (people.length === 0)
    return { ok: false, problems: [{ line: 1, message: "Paste at least one line: name, e-mail." }] }
  return { ok: true, people }
}

/** Which column is which, if this is a line of headings: it names an e-mail address and has none. */
function headingsOf(fields: string[]): (Column | null)[] | null {
  if (fields.some((field) => field.includes("@"))) return null
  const columns = fields.map((field) => HEADINGS.find(([words]) => words.test(field))?.[1] ?? null)
  return columns.includes("email") && columns.includes("name") ? columns : null
}

/** RFC 4180 within one line: a quoted field may hold the separator, and doubled quotes. */
function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    const end = quoted ? quoted[0].length : rest.includes(separator) ? rest.indexOf(separator) : rest.length
    fields.push(quoted ? quoted[1]!.replaceAll('""', '"') : rest.slice(0, end).trim())
    if (rest[end] !== separator) return fields
    rest = rest.slice(end + 1)
  }
}
