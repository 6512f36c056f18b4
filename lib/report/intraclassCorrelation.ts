import { mean } from "@/lib/report/weightedMean"
import { pooledDeviation } from "@/lib/report/pooledDeviation"
import { given, variance } from "@/lib/report/variance"

/** The reliability of one rater's score (`single`) and of the mean of k raters (`average`). */
export interface Reliability {
  single: number
  average: number
}

/** By design: raters differ per subject (1), are a sample shared by all (2), or are all there are (3). */
export interface IntraclassCorrelations {
  oneWay: Reliability
  twoWayRandom: Reliability
  twoWayMixed: Reliability
}

/**
 * The six intraclass correlations of a full table, one row per subject and one column per rater: the share
 * of variance that is due to subjects, from 0 (raters tell nothing about them) to 1 (all differences are
 * theirs).
 *
 * With mean squares between subjects B, within subjects W, between raters J and residual E, of n subjects
 * and k raters: ICC(1,1) = (B − W)/(B + (k − 1)W), ICC(2,1) = (B − E)/(B + (k − 1)E + k(J − E)/n), ICC(3,1)
 * = (B − E)/(B + (k − 1)E); ICC(1,k) = (B − W)/B, ICC(2,k) = (B − E)/(B + (J − E)/n), ICC(3,k) = (B − E)/B.
 *
 * Negative estimates count as 0. Null with fewer than two subjects or raters, rows of different length, an
 * answer missing (see `oneWayReliability`), or when all answers are the same.
 *
 * Source: P. E. Shrout & J. L. Fleiss (1979). Intraclass correlations: uses in assessing rater reliability.
 * Psychological Bulletin, 86(2), 420–428.
 */
export function intraclassCorrelations(table: readonly (readonly (number | null)[])[]): IntraclassCorrelations | null {
  const n = table.length
  const k = table[0]?.length ?? 0
  const rows = table.map(given)
  const full = table.every((row, subject) => row.length === k && rows[subject]!.length === k)
  if (n < 2 || k < 2 || !full) return null
  const raters = rows[0]!.map((_, rater) => mean(rows.map((row) => row[rater]!))!)
  const b = k * variance(rows.map((row) => mean(row)!))!
  const w = mean(rows.map((row) => variance(row)!))!
  if (b === 0 && w === 0) return null
  const j = n * variance(raters)!
  const e = Math.max(0, (n * w - j) / (n - 1))
  return {
    oneWay: { single: share(b - w, b + (k - 1) * w), average: share(b - w, b) },
    twoWayRandom: {
      single: share(b - e, b + (k - 1) * e + (k * (j - e)) / n),
      average: share(b - e, b + (j - e) / n),
    },
    twoWayMixed: { single: share(b - e, b + (k - 1) * e), average: share(b - e, b) },
  }
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
