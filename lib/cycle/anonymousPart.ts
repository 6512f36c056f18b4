import type { CycleThresholds } from "@/lib/cycle/details"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import { partitionOf } from "@/lib/report/cells"
import { atoms, rows, type Row } from "@/lib/report/disclosure"

/** What decides how the reports of a cycle show those who are asked. */
export interface Showing extends CycleThresholds {
  questionnaire: { groups: RaterGroup[] }
}

/** How many of a group are asked about somebody. */
interface Asked {
  /** Id of the group. */
  id: string
  size: number
}

/** Those who answer as members of a group, not by name. */
export function anonymousOf<Rater extends { group: string }>(raters: Rater[], groups: RaterGroup[]): Rater[] {
  const anonymous = new Set(groups.filter(({ kind }) => kind === "anonymous").map(({ id }) => id))
  return raters.filter(({ group }) => anonymous.has(group))
}

/** The rows of a report in which anonymous groups of these sizes are shown if everyone who is asked answers. */
export function rowsOf(asked: Asked[], { threshold, behaviourThreshold }: CycleThresholds): Row[] {
  const counts = asked.map(({ id, size }) => ({ group: id, n: size }))
  return rows(atoms(counts, threshold), behaviourThreshold)
}

/** Whether a report about somebody shows anything of anonymous raters, if everyone who is asked answers. */
export function hasAnonymousPart(
  raters: { group: string }[],
  { questionnaire, threshold: k, behaviourThreshold: d }: Showing,
): boolean {
  return partitionOf(questionnaire, raters, { k, d }).shown.length > 0
}

/** Those about whom so few are asked that their reports will have no anonymous part, whoever answers. */
export function withoutAnonymousPart<Subject extends { raters: { group: string }[] }>(
  subjects: Subject[],
  showing: Showing,
): Subject[] {
  return subjects.filter(({ raters }) => !hasAnonymousPart(raters, showing))
}
