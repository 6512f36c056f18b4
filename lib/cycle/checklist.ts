import { hasPassed } from "@/lib/cycle/deadline"
import type { ReviewSubject } from "@/lib/cycle/subjects"
import type { RaterGroup } from "@/lib/questionnaire/schema"

/** What a check of a draft needs to know of it. */
interface Draft {
  deadline: Date | null
  threshold: number
  questionnaire: { groups: RaterGroup[] }
}

type Subject = Pick<ReviewSubject, "id" | "name"> & { raters: { group: string }[] }

/** Where in the set-up something is mended. */
export type Step = "details" | "questionnaire" | "subjects" | "raters"

export interface Remark {
  step: Step
  subjectId?: string
  /** A whole sentence. */
  text: string
}

/** What stands in the way of a launch, and what is worth knowing before it. */
export interface Checklist {
  missing: Remark[]
  hints: Remark[]
}

export function checklist(draft: Draft, subjects: Subject[], now: Date): Checklist {
  const bySubject = subjects.map((subject) => remarksOn(subject, draft))
  return {
    missing: [...missingInCycle(draft, subjects, now), ...bySubject.flatMap(({ missing }) => missing)],
    hints: bySubject.flatMap(({ hints }) => hints),
  }
}

function missingInCycle({ deadline }: Draft, subjects: Subject[], now: Date): Remark[] {
  const missing: Remark[] = []
  if (!deadline) missing.push({ step: "details", text: "The cycle has no deadline yet." })
  else if (hasPassed(deadline, now))
    missing.push({ step: "details", text: "The deadline has passed; choose a later day." })
  if (subjects.length === 0) missing.push({ step: "subjects", text: "Nobody is being reviewed yet." })
  return missing
}

/** The remarks on one subject alone, as the page of their raters shows them. */
export function remarksOn(
  subject: Subject,
  { threshold, questionnaire: { groups } }: Omit<Draft, "deadline">,
): Checklist {
  const { id: subjectId, name, raters } = subject
  const remark = (text: string): Remark => ({ step: "raters", subjectId, text })
  const count = (group: RaterGroup) => raters.filter((rater) => rater.group === group.id).length
  const asked = groups.filter((group) => count(group) > 0)
  const anonymous = asked.filter(({ kind }) => kind === "anonymous")
  const colleagues = anonymous.reduce((sum, group) => sum + count(group), 0)

  if (asked.length === 0) return { missing: [remark(`Nobody is asked about ${name}.`)], hints: [] }
  if (asked.every(({ kind }) => kind === "self")) {
    return { missing: [remark(`Only ${name} is asked about ${name}; add people who work with them.`)], hints: [] }
  }
  const hints = [
    ...groups
      .filter((group) => group.kind === "self" && count(group) === 0)
      .map(() => `${name} is not asked for a view of their own.`),
    ...groups
      .filter((group) => group.kind === "identified" && count(group) === 0)
      .map((group) => `Nobody is asked as ${name}'s ${group.name.toLowerCase()}.`),
  ]
  if (colleagues < threshold) {
    const who = colleagues === 0 ? "no colleagues" : `only ${people(colleagues, "colleague", "colleagues")}`
    hints.push(`${name} has ${who} whose answers stay anonymous; below ${threshold} nothing of theirs can be shown.`)
  } else {
    for (const group of anonymous) hints.push(...sizeHints(name, group, count(group), threshold))
  }
  return { missing: [], hints: hints.map(remark) }
}

function sizeHints(name: string, group: RaterGroup, size: number, threshold: number): string[] {
  const members = `${size} ${size === 1 ? singular(group) : group.name.toLowerCase()}`
  if (size < threshold) {
    return [`${name} has ${members}; below ${threshold} they will be shown merged.`]
  }
  if (size === threshold) {
    return [`${name} has ${members}; unless all of them answer, they will be shown merged.`]
  }
  return []
}

/** "a direct report" → "direct report", "one of the others" → "other". */
function singular({ one, name }: RaterGroup): string {
  return /^(a|an|their) /.test(one) ? one.replace(/^(a|an|their) /, "") : name.toLowerCase().replace(/s$/, "")
}

function people(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
