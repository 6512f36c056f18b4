import type { Words } from "@/lib/words/words"

export type Column = "name" | "email" | "managerEmail" | "unit"

/** What the first line of a list turns out to be. */
export type Headings =
  | { kind: "headings"; columns: (Column | null)[] }
  /** It is somebody's line already. */
  | { kind: "none" }
  /** They are headings, but of columns from which the names cannot be told, at least not the whole of them. */
  | { kind: "unclear"; why: string }

/** What a heading is about; the manager's e-mail address is about the manager. */
const COLUMNS: [RegExp, Column][] = [
  [/manager|reports to|supervisor/, "managerEmail"],
  [/mail/, "email"],
  [/team|department|unit|division/, "unit"],
  [/name/, "name"],
]

/**
 * Headings of a column that holds a part of the name only, in the languages that lists are likely to come in. Where
 * there is one, whatever else is taken for the name would lack that part.
 */
const PARTS_OF_NAMES = [
  /^(first|last|given|family|fname|lname)$/,
  /\b(first|given|fore|christian|middle|second|last|family|sur) ?names?\b/,
  /\bnames? (first|last|given|family)\b/,
  // German
  /(vor|nach|zu|ruf|familien)namen?\b/,
  // French
  /\bprenoms?\b|\bpatronyme\b|\bnoms? (de famille|d usage|de naissance)\b/,
  // Spanish
  /\bapellidos?\b|\bnombres? de pila\b|\b(primer|segundo) nombre\b/,
  // Italian
  /\bcognom[ei]\b|\bprimo nome\b|\bnome di battesimo\b/,
  // Dutch
  /\b(voor|achter|roep|familie)na(am|men)\b|\btussenvoegsels?\b/,
  // Portuguese
  /\bsobrenomes?\b|\bapelidos?\b|\b(primeiro|ultimo) nome\b|\bnomes? (proprio|proprios|de familia)\b/,
]

/** Which column is which, if this is a line of headings: it has no e-mail address, and names what it has. */
export function headingsOf({ t, format }: Words, fields: string[]): Headings {
  if (fields.some((field) => field.includes("@"))) return { kind: "none" }
  const plain = fields.map(plainOf)
  const part = plain.findIndex((heading) => columnOf(heading) !== "managerEmail" && isPartOfName(heading))
  if (part >= 0) return { kind: "unclear", why: t("people.paste.splitNames", { heading: fields[part]! }) }
  const columns = plain.map(columnOf)
  if (!columns.includes("email") || !columns.includes("name")) return { kind: "none" }
  const names = fields.filter((_, index) => columns[index] === "name").map((heading) => `“${heading}”`)
  if (names.length > 1) {
    return { kind: "unclear", why: t("people.paste.severalNames", { headings: format.list(names) }) }
  }
  return { kind: "headings", columns }
}

function columnOf(heading: string): Column | null {
  return COLUMNS.find(([pattern]) => pattern.test(heading))?.[1] ?? null
}

function isPartOfName(heading: string): boolean {
  return PARTS_OF_NAMES.some((pattern) => pattern.test(heading))
}

/** "E-Mail-Adresse", "firstName", "PRÉNOM" as plain small words: "e mail adresse", "first name", "prenom". */
function plainOf(heading: string): string {
  return heading
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
