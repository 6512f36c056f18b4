import type { RaterGroup } from "@/lib/questionnaire/schema"

/** Somebody of the directory who could be reviewed or asked. */
export interface Candidate {
  id: string
  name: string
  email: string
  managerId: string | null
}

type Person = Pick<Candidate, "id" | "managerId">

/** Who is asked about somebody from the start: they themselves, and their manager. */
export function firstRaters({ id, managerId }: Person, groups: RaterGroup[]): { personId: string; group: string }[] {
  const self = groups.filter(({ kind }) => kind === "self").map((group) => ({ personId: id, group: group.id }))
  const managers = managerGroup(groups)
  return managers && managerId ? [...self, { personId: managerId, group: managers }] : self
}

/** The group in which a manager answers: the first whose members are shown as themselves. */
export function managerGroup(groups: RaterGroup[]): string | undefined {
  return groups.find(({ kind }) => kind === "identified")?.id
}
