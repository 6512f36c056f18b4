import type { Competency, Dimension, Questionnaire } from "@/lib/questionnaire/schema"
import { cronbachAlpha } from "@/lib/report/cronbachAlpha"
import { oneWayReliability } from "@/lib/report/intraclassCorrelation"
import { SUBJECTS_FOR_NORMS, SUBJECTS_FOR_RELIABILITY, tenth, type Reliability } from "@/lib/report/norms"
import { given } from "@/lib/report/variance"
import { mean } from "@/lib/report/weightedMean"

/** A competency, and where its items stand in a questionnaire. */
export interface Measured {
  id: string
  dimension: Dimension
  /** Where its items stand in a rater's scores. */
  places: number[]
}

export function measuredBy({ items }: Questionnaire, { id, dimension }: Competency): Measured {
  return { id, dimension, places: items.flatMap(({ competency }, place) => (competency === id ? [place] : [])) }
}

/** Adds up what is needed to say how well one competency is measured. */
export function competencyTally({ id, places }: Measured) {
  const items = places.map(wholeNumbers)
  const totals = wholeNumbers()
  /** Raters' means, subject by subject. */
  const means: number[][] = []
  return {
    id,
    means,
    add(raters: (number | null)[][]): void {
      const answers = raters.map((scores) => places.map((place) => scores[place] ?? null))
      means.push(answers.flatMap((own) => competencyMean(own) ?? []))
      for (const complete of answers.map(given).filter(({ length }) => length === places.length)) {
        items.forEach((item, index) => item.add(complete[index]!))
        totals.add(complete.reduce((sum, answer) => sum + answer, 0))
      }
    },
    reliability(subjects: number): Reliability {
      const icc = subjects >= SUBJECTS_FOR_RELIABILITY ? oneWayReliability(means) : null
      const alpha =
        subjects >= SUBJECTS_FOR_NORMS
          ? cronbachAlpha(
              items.flatMap((item) => item.variance() ?? []),
              totals.variance() ?? 0,
            )
          : null
      return {
        alpha: alpha === null ? null : tenth(alpha),
        icc1: icc && tenth(icc.single),
        icc2: icc && tenth(icc.average),
      }
    },
  }
}

/** Count, sum and sum of squares of whole numbers, which are exact in whatever order they come. */
function wholeNumbers() {
  let [n, sum, squares] = [0, 0, 0]
  return {
    add(value: number): void {
      n += 1
      sum += value
      squares += value * value
    },
    /** s² = (n·Σx² − (Σx)²)/(n(n − 1)); null of fewer than three, as α needs. */
    variance: (): number | null => (n < 3 ? null : (n * squares - sum * sum) / (n * (n - 1))),
  }
}

/** How one rater sees a competency: needs two answers (or the only one) and half of them, as in a report. */
export function competencyMean(answers: (number | null)[]): number | null {
  const numeric = given(answers)
  return numeric.length >= Math.min(2, answers.length) && numeric.length * 2 >= answers.length ? mean(numeric) : null
}
