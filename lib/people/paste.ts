import { headingsOf, type Column } from "@/lib/people/headings"
import { PersonSchema } from "@/lib/people/person"
import { sentenceOf } from "@/lib/words/fault"
import { cleanLine } from "@/lib/words/text"
import type { Words } from "@/lib/words/words"

/** One line of a pasted list; managers are named by their address, and may stand further below. */
export interface PastedPerson {
  name: string
  email: string
  managerEmail: string | null
  /** Team or department; null where the list does not say. */
  unit: string | null
}

export type Pasted = { ok: true; people: PastedPerson[] } | { ok: false; problems: Problem[] }

interface Problem {
  line: number
  message: string
}

const SEPARATORS = ["\t", ";", ","]

/** How columns stand where no headings say otherwise. */
const USUAL: Column[] = ["name", "email", "managerEmail", "unit"]

/**
 * Reads a list pasted from a spreadsheet or a CSV file: name, e-mail and, if known, the manager's e-mail and the team
 * or department. The separator is found from the text; a first line of headings says which column is which; quoted
 * fields may hold separators. A list from which names would be read in part only is refused.
 */
export function parsePastedPeople(words: Words, text: string): Pasted {
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n")
  const separator = SEPARATORS.find((candidate) => lines.some((line) => line.includes(candidate))) ?? ","
  const first = lines.findIndex((line) => line.trim() !== "")
  const headed = headingsOf(words, fieldsOf(lines[first] ?? "", separator))
  if (headed.kind === "unclear") return { ok: false, problems: [{ line: first + 1, message: headed.why }] }
  const columns = headed.kind === "headings" ? headed.columns : USUAL
  const people: PastedPerson[] = []
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  lines.forEach((raw, index) => {
    if (raw.trim() === "" || (headed.kind === "headings" && index === first)) return
    const line = index + 1
    const read = readPerson(words, fieldsOf(raw, separator), columns)
    if ("complaints" in read) {
      for (const message of read.complaints) problems.push({ line, message })
      return
    }
    const { email } = read.person
    const before = seen.get(email)
    if (before !== undefined) {
      problems.push({ line, message: words.t("people.paste.twice", { address: email, line: before }) })
      return
    }
    seen.set(email, line)
    people.push(read.person)
  })
  if (problems.length > 0) return { ok: false, problems }
  if (people.length === 0) return { ok: false, problems: [{ line: 1, message: words.t("people.paste.empty") }] }
  return { ok: true, people }
}

function readPerson(
  words: Words,
  fields: string[],
  columns: (Column | null)[],
): { person: PastedPerson } | { complaints: string[] } {
  const field = (column: Column) => fields[columns.indexOf(column)] ?? ""
  const person = PersonSchema.safeParse({ name: field("name"), email: field("email"), unit: field("unit") })
  if (!person.success) return { complaints: person.error.issues.map(({ message }) => sentenceOf(words, message)) }
  const address = field("managerEmail")
  const manager = address === "" ? null : PersonSchema.shape.email.safeParse(address)
  if (manager && !manager.success) return { complaints: [words.t("people.paste.manager", { address })] }
  const { name, email, unit } = person.data
  return { person: { name, email, managerEmail: manager?.data ?? null, unit: unit || null } }
}

/** RFC 4180 within one line: a quoted field may hold the separator, and doubled quotes. */
function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    const end = quoted ? quoted[0].length : rest.includes(separator) ? rest.indexOf(separator) : rest.length
    fields.push(cleanLine(quoted ? quoted[1]!.replaceAll('""', '"') : rest.slice(0, end)))
    if (rest[end] !== separator) return fields
    rest = rest.slice(end + 1)
  }
}
