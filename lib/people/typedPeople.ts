import { folded } from "@/lib/words/folded"
import { cleanLine } from "@/lib/words/text"

/** How somebody of the directory may be meant by what was typed. */
export interface TypedPerson {
  /** As it was typed. */
  text: string
  /** In lower case; null where no address was typed. */
  address: string | null
  /** What would be their employee number. */
  number: string
  /** Folded names of which theirs may be one: as typed, and turned round if it was "Last, First". */
  names: string[]
}

/**
 * People as they are typed or pasted, one a line or with semicolons or tabs between them: by address, number, name,
 * "Last, First" or "Name <address>". Several addresses may stand in one line with commas between them.
 */
export function typedPeople(text: string): TypedPerson[] {
  return text
    .split(/[\n\r;\t]+/)
    .flatMap((line) => ((line.match(/@/g)?.length ?? 0) > 1 ? line.split(",") : [line]))
    .map(cleanLine)
    .filter(Boolean)
    .map(typedPerson)
}

/** The same of one line with commas that is nobody's name: what stands between the commas. */
export function partsOf({ text }: TypedPerson): TypedPerson[] {
  return text.split(",").map(cleanLine).filter(Boolean).map(typedPerson)
}

/** How one line may be meant. */
export function typedPerson(text: string): TypedPerson {
  const address = /[^\s<>,;"()]+@[^\s<>,;"()]+/.exec(text)?.[0].toLowerCase() ?? null
  return { text, address, number: text, names: namesOf(text) }
}

function namesOf(text: string): string[] {
  const name = plain(text)
  const turned = /^([^,]+),([^,]+)$/.exec(text)
  return turned ? [name, plain(`${turned[2]} ${turned[1]}`)] : [name]
}

function plain(name: string): string {
  return cleanLine(folded(name)).replaceAll(/\s+/g, " ")
}
