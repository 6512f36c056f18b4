import { mean } from "@/lib/report/weightedMean"
import { pooledDeviation } from "@/lib/report/pooledDeviation"
import { given } from "@/lib/report/variance"

/** The reliability of one rater's score (`single`) and of the mean of k raters (`average`). */
export interface Reliability {
  single: number
  average: number
}

/**
 * The reliability of ratings whose raters differ from subject to subject and in number, as in 360-degree
 * feedback: one array of answers per subject. `single`, ICC(1) = (B − W)/(B + (n₀ − 1)W), is the share of
 * variance in one rater's answer that is due to the subject; `average`, ICC(2) = (B − W)/B, the reliability
 * of subjects' means. Both from 0 to 1.
 *
 * B = Σn(x̄ − x̿)²/(G − 1) of G subjects, W is the pooled variance within subjects and n₀ = (N − Σn²/N)/(G
 * − 1) the number of raters that N answers of unequal groups are worth. With equal groups these are Shrout
 * and Fleiss' ICC(1,1) and ICC(1,k).
 *
 * Negative estimates count as 0. Subjects without an answer are left out; those with one count between
 * subjects only. Null with fewer than two subjects, no subject with two answers, or all answers the same.
 *
 * Source: A. Donner (1986). A review of inference procedures for the intraclass correlation coefficient in
 * the one-way random effects model. International Statistical Review, 54(1), 67–82. P. D. Bliese (2000).
 * Within-group agreement, non-independence, and reliability. In K. J. Klein & S. W. J. Kozlowski (Eds.),
 * Multilevel theory, research, and methods in organizations, 349–381. Jossey-Bass.
 *
 * @example oneWayReliability([[4, 5], [1, 2, null, 3]]) // { single: 0.769, average: 0.889 }
 */
export function oneWayReliability(groups: readonly (readonly (number | null)[])[]): Reliability | null {
  const subjects = groups.map(given).filter((answers) => answers.length > 0)
  const within = pooledDeviation(subjects)
  if (subjects.length < 2 || within === null) return null
  const all = subjects.flat()
  if (all.every((x) => x === all[0])) return null
  const centre = mean(all)!
  const df = subjects.length - 1
  const b = sum(subjects.map((answers) => answers.length * (mean(answers)! - centre) ** 2)) / df
  const w = within ** 2
  const size = (all.length - sum(subjects.map((answers) => answers.length ** 2)) / all.length) / df
  return { single: share(b - w, b + (size - 1) * w), average: share(b - w, b) }
}

/** A part of a whole, where a negative part, as estimates of variance can be, is none. */
function share(part: number, whole: number): number {
  return part <= 0 ? 0 : part / whole
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
