import { ADDRESS_IN } from "@/lib/sheet/headings"
import { typedPerson } from "@/lib/people/typedPeople"
import { folded } from "@/lib/words/folded"
import { cleanLine } from "@/lib/words/text"

/** Somebody whom a list names, in one way or several. */
export interface Reference {
  /** As it stands in the list. */
  text: string
  /** In lower case. */
  address: string | null
  /** What may be an employee number. */
  numbers: string[]
  /** Folded names of which theirs may be one. */
  names: string[]
}

/** A reference of one cell: an address, a number, a name, "Last, First", "Name <address>" or "Name (number)". */
export function referenceOf(text: string): Reference {
  const { address, number, names } = typedPerson(text)
  const [, before, within] = /^(.*\S)\s*[<([]([^<>()[\]]+)[>)\]]$/.exec(text) ?? []
  if (before === undefined || within === undefined) return { text, address, numbers: [number], names }
  return { text, address, numbers: [number, cleanLine(within)], names: [...names, ...typedPerson(before).names] }
}

/** References to the same person in several cells, together: the address first, whichever cell has it. */
export function sameReference(references: Reference[]): Reference {
  return {
    text: references.find(({ names }) => names.length > 0)?.text ?? references[0]!.text,
    address: references.find(({ address }) => address !== null)?.address ?? null,
    numbers: references.flatMap(({ numbers }) => numbers),
    names: references.flatMap(({ names }) => names),
  }
}

/** What can be known of somebody who may be meant. */
export interface Known {
  email: string
  number: string | null
  name: string
}

export type Meant<Person> =
  { kind: "found"; person: Person } | { kind: "several"; people: Person[] } | { kind: "unknown" }

/**
 * Tells who of these people is meant. An address says it; where it is nobody's, or none is given, a number does; then a
 * name, if only one of them has it.
 */
export function meantAmong<Person extends Known>(people: Person[]): (reference: Reference) => Meant<Person> {
  const byAddress = new Map(people.map((person) => [person.email, person]))
  const byNumber = new Map(people.flatMap((person) => (person.number === null ? [] : [[person.number, person]])))
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    const name = folded(person.name)
    const same = byName.get(name)
    if (same) same.push(person)
    else byName.set(name, [person])
  }
  return ({ address, numbers, names }) => {
    const sure = (address !== null && byAddress.get(address)) || firstOf(numbers, byNumber)
    if (sure) return { kind: "found", person: sure }
    const named = [...new Set(names.flatMap((name) => byName.get(name) ?? []))]
    if (named.length === 0) return { kind: "unknown" }
    return named.length === 1 ? { kind: "found", person: named[0]! } : { kind: "several", people: named }
  }
}

function firstOf<Value>(keys: string[], map: Map<string, Value>): Value | undefined {
  for (const key of keys) {
    const value = map.get(key)
    if (value !== undefined) return value
  }
  return undefined
}

/** The address in a cell that may say more: "mailto:dana@x.example", "Dana Okafor <dana@x.example>"; else the cell itself. */
export function addressIn(cell: string): string {
  return (ADDRESS_IN.exec(cell)?.[0] ?? cell).replace(/^mailto:/i, "")
}

/** The name in "Dana Okafor <dana@x.example>", or in "Okafor, Dana (100017)" if that is their number; else the cell itself. */
export function nameIn(cell: string, number = ""): string {
  const [, before = cell, within] = /^(.*\S)\s*[<([]([^<>()[\]]+)[>)\]]$/.exec(cell) ?? []
  const isName = within === undefined || within.includes("@") || within === number || /^\d+$/.test(within)
  return turnedRound((isName ? before : cell).replaceAll(/^["']+|["']+$/g, ""))
}

/** "Meyer, Dana" is Dana Meyer; "Dana Meyer, PhD" is as it stands. */
function turnedRound(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? []
  if (last === undefined || first === undefined || TITLES.test(first)) return name
  return `${first.trim()} ${last.trim()}`
}

/** What stands behind a name and a comma without being a first name. */
const TITLES = /^(jr|sr|ii|iii|iv|ph\.? ?d|m\.? ?d|mba|msc|bsc|ma|ba|dr|cpa|esq|llm|dipl.*)\.?$/i
