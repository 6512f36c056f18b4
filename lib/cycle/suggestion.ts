import type { ReviewSubject } from "@/lib/cycle/subjects"
import type { RaterGroup } from "@/lib/questionnaire/schema"

/** Somebody of the directory who could be reviewed or asked. */
export interface Candidate {
  id: string
  name: string
  email: string
  managerId: string | null
}

type Person = Pick<Candidate, "id" | "managerId">

/**
 * Whom to ask about a subject, going by who reports to whom: their manager, who reports to the same manager, and
 * who reports to them. Leaves out who is asked already, and groups that the questionnaire does not have.
 *
 * @returns group id → person ids, none of them empty
 */
export function suggestRaters(
  subject: { personId: string; raters: Pick<ReviewSubject["raters"][number], "personId">[] },
  candidates: Person[],
  groups: RaterGroup[],
): Record<string, string[]> {
  const { personId } = subject
  const managerId = candidates.find(({ id }) => id === personId)?.managerId ?? null
  const asked = new Set([personId, ...subject.raters.map((rater) => rater.personId)])
  const free = candidates.filter(({ id }) => !asked.has(id))
  const colleagues = free.filter(({ id }) => id !== managerId)
  const suggested = [
    [managerGroup(groups), free.filter(({ id }) => id === managerId)],
    ["peers", colleagues.filter((other) => managerId !== null && other.managerId === managerId)],
    ["reports", colleagues.filter((other) => other.managerId === personId)],
  ] as const
  return Object.fromEntries(
    suggested
      .filter(([group, people]) => people.length > 0 && groups.some(({ id }) => id === group))
      .map(([group, people]) => [group, people.map(({ id }) => id)]),
  )
}

/** Who is asked about somebody from the start: they themselves, and their manager. */
export function firstRaters({ id, managerId }: Person, groups: RaterGroup[]): { personId: string; group: string }[] {
  const self = groups.filter(({ kind }) => kind === "self").map((group) => ({ personId: id, group: group.id }))
  const managers = managerGroup(groups)
  return managers && managerId ? [...self, { personId: managerId, group: managers }] : self
}

/** The group in which a manager answers: the first whose members are shown as themselves. */
function managerGroup(groups: RaterGroup[]): string | undefined {
  return groups.find(({ kind }) => kind === "identified")?.id
}
