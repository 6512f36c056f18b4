import type { Listed, Problem, ReadLine } from "@/lib/people/listed"
import { circlesIn } from "@/lib/people/managers"
import { matchListed, type DirectoryPerson, type MatchedPerson } from "@/lib/people/matching"
import { meantAmong, type Meant, type Reference } from "@/lib/people/reference"
import { folded } from "@/lib/words/folded"

/** What one person of a list means for the directory. */
export interface Planned {
  listed: Listed
  /** Null for somebody new. */
  known: DirectoryPerson | null
  kind: "new" | "changed" | "unchanged"
  /** The address of whom they report to afterwards; null for nobody. */
  manager: string | null
  changes: Change[]
  /** Why the manager of the list is not taken over, if so. */
  doubt: Doubt | null
}

/** What becomes of a field; empty texts are nothing. */
export interface Change {
  field: "name" | "email" | "manager" | "unit" | "number" | "external" | "left"
  from: string
  to: string
}

export type Doubt =
  | { kind: "unknown"; text: string }
  /** Several people have this name, and nobody has said which is meant. */
  | { kind: "several"; text: string }
  /** They would report to themselves in the end: the names on the way. */
  | { kind: "loop"; names: string[] }

/** A name that several people have, to be asked about. */
export interface Ambiguous {
  /** By which the choice is kept. */
  key: string
  text: string
  people: { email: string; name: string; unit: string }[]
  /** How many people are said to report to them. */
  count: number
  /** The address that was chosen. */
  chosen: string | null
}

export interface Comparison {
  planned: Planned[]
  unreadable: { line: number; problems: Problem[] }[]
  ambiguous: Ambiguous[]
  /** Circles of people who would report to themselves, by name. */
  loops: string[][]
  /** Who is in the directory, not in the list, and not known to have left; nobody from outside. */
  missing: DirectoryPerson[]
}

/** By the key of an ambiguous name, the address of whom it means. */
export type Choices = Record<string, string>

/**
 * What a list means for the directory. Nothing that the list does not say is changed; managers are looked for among
 * everybody who will be there, so they may stand further below.
 */
export function compareWithDirectory(lines: ReadLine[], directory: DirectoryPerson[], choices: Choices): Comparison {
  const people = lines.flatMap((line) => (line.kind === "person" ? line.person : []))
  const { matched, clashes } = matchListed(people, directory)
  const after = peopleAfter(matched, directory)
  const managers = resolveManagers(matched, after, choices)
  const loops = undoLoops(managers)
  const planned = matched.map((one) => planOf(one, managers.of.get(one.listed.email)!, after))
  const bad = lines.flatMap((line) => (line.kind === "unreadable" ? line : []))
  const unreadable = [...bad, ...clashes].map(({ line, problems }) => ({ line, problems }))
  const listedIds = new Set(matched.flatMap(({ known }) => known?.id ?? []))
  return {
    planned,
    unreadable: unreadable.toSorted((a, b) => a.line - b.line),
    ambiguous: [...managers.ambiguous.values()],
    loops,
    missing: directory.filter(({ id, hasLeft, external }) => !listedIds.has(id) && !hasLeft && !external),
  }
}

interface After {
  id: string | null
  name: string
  email: string
  number: string | null
  unit: string
  /** The address of whom they report to so far. */
  manager: string | null
}

interface Everyone {
  all: After[]
  byAddress: Map<string, After>
}

/** Everybody who will be in the directory, with the names and addresses that they will have. */
function peopleAfter(matched: MatchedPerson[], directory: DirectoryPerson[]): Everyone {
  const listed = new Map(matched.flatMap(({ listed, known }) => (known ? [[known.id, listed]] : [])))
  const addressOf = new Map(directory.map(({ id, email }) => [id, listed.get(id)?.email ?? email]))
  const known = directory.map((person): After => {
    const { id, managerId } = person
    const now = listed.get(id)
    return {
      id,
      name: now?.name ?? person.name,
      email: addressOf.get(id)!,
      number: now?.number ?? person.number,
      unit: now?.unit ?? person.unit,
      manager: managerId === null ? null : (addressOf.get(managerId) ?? null),
    }
  })
  const fresh = matched.flatMap(({ listed, known }): After[] => {
    const { name, email, number, unit } = listed
    return known ? [] : [{ id: null, name, email, number, unit: unit ?? "", manager: null }]
  })
  const all = [...known, ...fresh]
  return { all, byAddress: new Map(all.map((person) => [person.email, person])) }
}

interface Resolved {
  manager: string | null
  doubt: Doubt | null
}

interface Managers {
  everyone: Everyone
  /** By the address of those in the list. */
  of: Map<string, Resolved>
  ambiguous: Map<string, Ambiguous>
}

function resolveManagers(matched: MatchedPerson[], everyone: Everyone, choices: Choices): Managers {
  const meant = meantAmong(everyone.all)
  const managers: Managers = { everyone, of: new Map(), ambiguous: new Map() }
  for (const { listed } of matched) {
    const before = everyone.byAddress.get(listed.email)!.manager
    managers.of.set(listed.email, resolve(managers, meant, listed, before, choices))
  }
  return managers
}

function resolve(
  { everyone, ambiguous }: Managers,
  meant: (reference: Reference) => Meant<After>,
  { email, manager }: Listed,
  before: string | null,
  choices: Choices,
): Resolved {
  if (manager === null) return { manager: before, doubt: null }
  if (manager === "nobody") return { manager: null, doubt: null }
  const { text } = manager
  const found = meant(manager)
  switch (found.kind) {
    case "found":
      // At the top many systems let people report to themselves.
      return { manager: found.person.email === email ? null : found.person.email, doubt: null }
    case "unknown":
      return { manager: before, doubt: { kind: "unknown", text } }
    case "several": {
      const key = folded(text)
      const chosen = everyone.byAddress.get(choices[key] ?? "")
      const asked = ambiguous.get(key) ?? { key, text, people: found.people, count: 0, chosen: chosen?.email ?? null }
      ambiguous.set(key, { ...asked, count: asked.count + 1 })
      return chosen
        ? { manager: chosen.email === email ? null : chosen.email, doubt: null }
        : { manager: before, doubt: { kind: "several", text } }
    }
  }
}

/**
 * Who would report to themselves in the end keeps the manager they had. That may close another circle together with what
 * the list says of others, so it goes on until the list closes none.
 */
function undoLoops({ everyone: { all, byAddress }, of }: Managers): string[][] {
  const loops: string[][] = []
  const before = (email: string) => byAddress.get(email)!.manager
  for (;;) {
    const managers = new Map(all.map(({ email, manager }) => [email, of.has(email) ? of.get(email)!.manager : manager]))
    const isNew = (email: string) => managers.get(email) !== before(email)
    const circles = circlesIn(managers).filter((circle) => circle.some(isNew))
    if (circles.length === 0) return loops
    for (const circle of circles) {
      const names = circle.map((email) => byAddress.get(email)!.name)
      loops.push([...names, names[0]!])
      circle.forEach((email, at) => {
        if (!isNew(email)) return
        const inOrder = [...names.slice(at), ...names.slice(0, at + 1)]
        of.set(email, { manager: before(email), doubt: { kind: "loop", names: inOrder } })
      })
    }
  }
}

function planOf({ listed, known }: MatchedPerson, { manager, doubt }: Resolved, after: Everyone): Planned {
  if (!known) return { listed, known, kind: "new", manager, changes: [], doubt }
  const changes: Change[] = []
  const compare = (field: Change["field"], from: string, to: string | null) => {
    if (to !== null && from !== to) changes.push({ field, from, to })
  }
  compare("name", known.name, listed.name)
  compare("email", known.email, listed.email)
  compare("unit", known.unit, listed.unit)
  compare("number", known.number ?? "", listed.number)
  if (listed.external !== null) compare("external", said(known.external), said(listed.external))
  const before = after.byAddress.get(listed.email)!.manager
  const nameOf = (address: string | null) => (address === null ? "" : after.byAddress.get(address)!.name)
  if (before !== manager) changes.push({ field: "manager", from: nameOf(before), to: nameOf(manager) })
  compare("left", said(known.hasLeft), said(listed.left))
  return { listed, known, kind: changes.length > 0 ? "changed" : "unchanged", manager, changes, doubt }
}

/** A tick as a text. */
function said(tick: boolean): string {
  return tick ? "yes" : ""
}
