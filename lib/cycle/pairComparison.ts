import { groupOf } from "@/lib/cycle/groupWords"
import type { Named, PairLine } from "@/lib/cycle/pairLines"
import type { Ambiguous, Choices } from "@/lib/people/comparison"
import { PersonSchema } from "@/lib/people/person"
import { meantAmong, type Meant } from "@/lib/people/reference"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import { fault } from "@/lib/words/fault"
import { folded } from "@/lib/words/folded"

/** What a list of pairs is compared with. */
export interface DraftPairs {
  people: { id: string; name: string; email: string; number: string | null; unit: string }[]
  groups: (Pick<RaterGroup, "id" | "kind"> & { names: string[] })[]
  /** Who can be a coach. */
  coaches: { id: string; name: string; email: string }[]
  subjects: { id: string; personId: string; coachId: string | null }[]
  asked: { subjectId: string; personId: string; group: string }[]
}

/** Somebody of the directory, or somebody new; told apart by address. */
export interface PairPerson {
  id: string | null
  name: string
  email: string
}

export interface PlannedPair {
  line: number
  subject: PairPerson
  rater: PairPerson | null
  group: string | null
  /** Null where the list names none. */
  coachId: string | null
  kind: "new" | "changed" | "unchanged"
}

export interface PairComparison {
  planned: PlannedPair[]
  unreadable: { line: number; complaints: string[] }[]
  /** Names that several people have. */
  ambiguous: Ambiguous[]
  /** Words for groups that nobody here knows, and what was chosen for them. */
  words: { key: string; word: string; count: number; chosen: string | null }[]
  newPeople: PairPerson[]
  newSubjects: number
  /** New subjects whom the list does not ask for their own view. */
  withoutSelf: PairPerson[]
}

/** The key of what was chosen for a group's word, beside those of names. */
export function wordKey(word: string): string {
  return `group:${folded(word)}`
}

class Unreadable extends Error {
  constructor(readonly complaint: string) {
    super()
  }
}

/** What a list of pairs means for a draft. It only adds, and moves people between groups; it takes nobody out. */
export function comparePairs(lines: PairLine[], draft: DraftPairs, choices: Choices): PairComparison {
  const finder = finderOf(lines, draft, choices)
  const words = new Map<string, PairComparison["words"][number]>()
  const unreadable: PairComparison["unreadable"] = []
  const seen = new Map<string, PlannedPair>()
  const subjectOf = new Map(draft.subjects.map((subject) => [subject.personId, subject]))
  const askedAs = new Map(draft.asked.map(({ subjectId, personId, group }) => [`${subjectId} ${personId}`, group]))

  const groupFor = (word: string, isSelf: boolean): string => {
    const self = draft.groups.find(({ kind }) => kind === "self")?.id
    if (word === "" && isSelf && self) return self
    if (word === "") throw new Unreadable(fault("setUp.import.noGroup"))
    const known = groupOf(word, draft.groups)
    const key = wordKey(word)
    const chosen = draft.groups.find(({ id }) => id === choices[key])?.id ?? null
    if (known === null) words.set(key, { key, word, count: (words.get(key)?.count ?? 0) + 1, chosen })
    const group = known ?? chosen
    if (group === null) throw new Unreadable(fault("setUp.import.unknownGroup", { word }))
    if ((group === self) !== isSelf) throw new Unreadable(fault("setUp.import.selfGroup"))
    return group
  }

  const plan = ({ line, subject: named, rater: asked, group: word, coach }: PairLine): PlannedPair | null => {
    if (!named) throw new Unreadable(fault("setUp.import.noSubject"))
    const subject = finder.find(named)
    const coachId = coachOf(coach, draft)
    const rater = asked ? finder.find(asked) : word === "" ? null : subject
    const group = rater && groupFor(word, rater.email === subject.email)
    const pair = `${subject.email} ${rater?.email ?? ""}`
    const before = seen.get(pair)
    if (before) {
      if (before.group === group) return null
      throw new Unreadable(fault("setUp.import.twice", { line: before.line }))
    }
    const known = subject.id === null ? undefined : subjectOf.get(subject.id)
    const now = known && rater?.id ? askedAs.get(`${known.id} ${rater.id}`) : undefined
    const isCoached = coachId === null || known?.coachId === coachId
    const isAsked = rater === null || now === group
    const kind =
      known && isAsked && isCoached ? "unchanged" : now !== undefined || (known && isAsked) ? "changed" : "new"
    const planned = { line, subject, rater, group, coachId, kind } as const
    seen.set(pair, planned)
    return planned
  }

  const planned = lines.flatMap((line) => {
    try {
      return plan(line) ?? []
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      unreadable.push({ line: line.line, complaints: [error.complaint] })
      return []
    }
  })
  const fresh = new Map<string, PairPerson>()
  const newSubjects = new Map<string, PairPerson>()
  for (const { subject, rater } of planned) {
    for (const person of [subject, rater]) if (person && person.id === null) fresh.set(person.email, person)
    if (subject.id === null || !subjectOf.has(subject.id)) newSubjects.set(subject.email, subject)
  }
  const withSelf = new Set(
    planned.flatMap(({ subject, rater }) => (rater?.email === subject.email ? subject.email : [])),
  )
  return {
    planned,
    unreadable,
    ambiguous: [...finder.ambiguous.values()],
    words: [...words.values()],
    newPeople: [...fresh.values()],
    newSubjects: newSubjects.size,
    withoutSelf: [...newSubjects.values()].filter(({ email }) => !withSelf.has(email)),
  }
}

const NewPersonSchema = PersonSchema.pick({ name: true, email: true })

type Candidate = DraftPairs["people"][number] | (PairPerson & { id: null; number: null; unit: string })

/** Finds who is meant: in the directory, or among those whom the list itself introduces by name and address. */
function finderOf(lines: PairLine[], { people }: DraftPairs, choices: Choices) {
  const known = new Set(people.map(({ email }) => email))
  const introduced = new Map<string, Candidate>()
  const numbers = meantAmong<Candidate>(people)
  for (const { name, email, reference } of lines
    .flatMap(({ subject, rater }) => [subject, rater])
    .filter((named) => named !== null)) {
    if (name === "" || email === null || known.has(email) || introduced.has(email)) continue
    if (numbers({ ...reference, address: null, names: [] }).kind === "found") continue
    const parsed = NewPersonSchema.safeParse({ name, email })
    if (parsed.success) introduced.set(email, { id: null, number: null, unit: "", ...parsed.data })
  }
  const everyone: Candidate[] = [...people, ...introduced.values()]
  const meant = meantAmong(everyone)
  const byAddress = new Map(everyone.map((person) => [person.email, person]))
  const ambiguous = new Map<string, Ambiguous>()
  const choose = (text: string, several: Extract<Meant<Candidate>, { kind: "several" }>): PairPerson => {
    const key = folded(text)
    const chosen = byAddress.get(choices[key] ?? "") ?? null
    const asked = ambiguous.get(key) ?? { key, text, people: several.people, count: 0, chosen: chosen?.email ?? null }
    ambiguous.set(key, { ...asked, count: asked.count + 1 })
    if (!chosen) throw new Unreadable(fault("setUp.import.several", { text }))
    return chosen
  }
  return {
    ambiguous,
    find: ({ reference, email }: Named): PairPerson => {
      // An address says who is meant, even if it is nobody's.
      const found = meant(email === null ? reference : { ...reference, names: [] })
      switch (found.kind) {
        case "found":
          return found.person
        case "several":
          return choose(reference.text, found)
        case "unknown":
          throw new Unreadable(fault("setUp.import.unknownPerson", { text: reference.text }))
      }
    },
  }
}

function coachOf(text: string, { coaches }: DraftPairs): string | null {
  if (text === "") return null
  const wanted = folded(text)
  const found = coaches.filter(({ email, name }) => wanted.includes(email) || folded(name) === wanted)
  if (found.length !== 1) throw new Unreadable(fault("setUp.import.unknownCoach", { text }))
  return found[0]!.id
}
