/** From so many days before the end on, a group that is not large enough yet is at risk, whoever is still missing. */
export const LAST_DAYS = 3

/** How a group of raters who answer anonymously stands. */
export interface Standing {
  answered: number
  /** Those who may still answer. */
  missing: number
}

export type Risk =
  /** So few have answered that what is missing has to come; `needed` says how many of it. */
  | { level: "atRisk"; needed: number }
  /** Even if everyone still answers, nothing of colleagues is shown; `needed` says how many more have to be asked. */
  | { level: "tooFew"; needed: number }
  | { level: "none" }

/**
 * Whether the report about somebody may come to show less than was meant. Groups of which at least `threshold` can
 * answer stand alone; smaller ones are shown together (lib/report/disclosure.ts), and where they are too few even so,
 * with a large group, which then answers for them. A group is at risk while it is below the threshold and either
 * everyone who is missing is needed, or the last days have begun.
 *
 * `countAnswers.ts` says the same in SQL, so that lists can be sorted by it; a test compares the two.
 *
 * @param groups of the subject in which somebody is asked and answers anonymously
 * @param daysLeft until the last day for answers; 0 on it
 */
export function riskOf(groups: Standing[], threshold: number, daysLeft: number): Risk {
  if (groups.length === 0) return { level: "none" }
  const reach = ({ answered, missing }: Standing) => answered + missing
  const large = groups.filter((group) => reach(group) >= threshold)
  const rest = groups
    .filter((group) => reach(group) < threshold)
    .reduce((so, each) => ({ answered: so.answered + each.answered, missing: so.missing + each.missing }), {
      answered: 0,
      missing: 0,
    })
  const parts = reach(rest) >= threshold ? [...large, rest] : large
  if (parts.length === 0) return { level: "tooFew", needed: threshold - reach(rest) }
  const needed = parts
    .filter((part) => part.answered < threshold && (reach(part) === threshold || daysLeft < LAST_DAYS))
    .reduce((so, { answered }) => so + threshold - answered, 0)
  return needed > 0 ? { level: "atRisk", needed } : { level: "none" }
}
