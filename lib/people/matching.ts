import type { Listed, ReadLine } from "@/lib/people/listed"
import { fault } from "@/lib/words/fault"

/** Somebody of the directory, as lists are compared with it. */
export interface DirectoryPerson {
  id: string
  name: string
  email: string
  number: string | null
  unit: string
  external: boolean
  managerId: string | null
  hasLeft: boolean
}

/** Somebody of a list, and who of the directory it is; null for somebody new. */
export interface MatchedPerson {
  listed: Listed
  known: DirectoryPerson | null
}

type Unread = Extract<ReadLine, { kind: "unreadable" }>

/**
 * Finds people of a list in the directory: by number, and where that is not known by address. Somebody with a number that
 * is known and an address that is not has changed the address. What would give one address or number to two people is not
 * taken over.
 */
export function matchListed(
  people: Listed[],
  directory: DirectoryPerson[],
): { matched: MatchedPerson[]; clashes: Unread[] } {
  const byAddress = new Map(directory.map((person) => [person.email, person]))
  const byNumber = new Map(directory.flatMap((person) => (person.number === null ? [] : [[person.number, person]])))
  const listedNumbers = new Map(people.flatMap((one) => (one.number === null ? [] : [[one.number, one]])))
  const clashes: Unread[] = []
  const clash = ({ line, email: value }: Listed, { name }: { name: string }) => {
    const complaint = fault("people.import.clash", { value, name })
    clashes.push({ kind: "unreadable", line, problems: [{ line, field: "email", complaint }] })
  }
  let matched = people.flatMap((listed): MatchedPerson[] => {
    const ofAddress = byAddress.get(listed.email) ?? null
    const ofNumber = (listed.number !== null && byNumber.get(listed.number)) || null
    if (!ofAddress || !ofNumber || ofAddress === ofNumber) return [{ listed, known: ofNumber ?? ofAddress }]
    // Whose address it was has another one in this very list: people have swapped addresses, or passed one on.
    const other = ofAddress.number === null ? undefined : listedNumbers.get(ofAddress.number)
    if (other && other.email !== listed.email) return [{ listed, known: ofNumber }]
    clash(listed, ofAddress)
    return []
  })
  // What one line lets go of may stay after all, where that line clashes itself: until nothing clashes any more.
  for (;;) {
    const owners = ownersAfter(matched, directory)
    const kept = matched.filter((one) => {
      const other = owners.clashing.get(one)
      if (other) clash(one.listed, other)
      return !other
    })
    if (kept.length === matched.length) return { matched, clashes }
    matched = kept
  }
}

/** Of those who would have an address, a number, or a place in the directory together with somebody else, the later one. */
function ownersAfter(matched: MatchedPerson[], directory: DirectoryPerson[]) {
  const clashing = new Map<MatchedPerson, { name: string }>()
  const taken = new Map<string, { name: string }>()
  const moved = new Set(matched.flatMap(({ known }) => known?.id ?? []))
  for (const person of directory) {
    if (moved.has(person.id)) continue
    taken.set(`address ${person.email}`, person)
    if (person.number !== null) taken.set(`number ${person.number}`, person)
  }
  // Who is known by number has the stronger claim.
  const isByNumber = ({ listed, known }: MatchedPerson) => known !== null && known.number === listed.number
  const inOrder = [...matched.filter(isByNumber), ...matched.filter((one) => !isByNumber(one))]
  for (const one of inOrder) {
    const { listed, known } = one
    const number = listed.number ?? known?.number ?? null
    const claims = [
      `address ${listed.email}`,
      ...(number === null ? [] : [`number ${number}`]),
      ...(known ? [known.id] : []),
    ]
    const other = claims.map((claim) => taken.get(claim)).find(Boolean)
    if (other) clashing.set(one, other)
    else for (const claim of claims) taken.set(claim, listed)
  }
  return { clashing }
}
