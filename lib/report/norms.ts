import { createHash } from "node:crypto"
import { z } from "zod"
import type { Competency, Dimension, Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import { cronbachAlpha } from "@/lib/report/cronbachAlpha"
import { oneWayReliability } from "@/lib/report/intraclassCorrelation"
import { pooledDeviation } from "@/lib/report/pooledDeviation"
import { othersMeans, SUBJECTS_FOR_NORMS } from "@/lib/report/publish"
import { CovarianceSchema } from "@/lib/report/report"
import { given } from "@/lib/report/variance"
import { mean } from "@/lib/report/weightedMean"

// Quantities of a workspace from many subjects at once. They are made of raw answers, so they are rounded before they
// are kept, and made anew only after many more subjects (docs/decisions/005-norms.md).

/** From so many subjects on, the reliability of raters is worth saying. */
export const SUBJECTS_FOR_RELIABILITY = 10

/** New norms are made only when so many further subjects were closed, so that none can be read off a difference. */
export const SUBJECTS_BETWEEN_NORMS = 10

/** Who fewer colleagues have answered about is in no norms. */
export const RATERS_TO_COUNT = 3

const ReliabilitySchema = z.object({
  /** Cronbach's α of raters' answers; null below thirty subjects, or without two items. */
  alpha: z.number().nullable(),
  /** ICC(1): how much one colleague's view tells of the person. */
  icc1: z.number().nullable(),
  /** ICC(2): how much the mean of as many colleagues as usual tells. */
  icc2: z.number().nullable(),
})
export type Reliability = z.infer<typeof ReliabilitySchema>

/** What is kept of norms, beside the number of subjects; all of it rounded. */
export const NormsSchema = z.object({
  /** Pooled within-subject standard deviation of raters' competency means, in points of the scale. */
  sigma: z.number().positive(),
  covariance: CovarianceSchema.nullable(),
  /** Median of the competencies' means as all colleagues see them. */
  median: z.number().min(1).max(7),
  /** How many colleagues rate a subject, on average. */
  raters: z.number().int().min(0),
  competencies: z.record(z.string(), ReliabilitySchema),
})
export type NormsDocument = z.infer<typeof NormsSchema>
export interface WorkspaceNorms extends NormsDocument {
  subjects: number
}

/**
 * SHA-256 of what makes two questionnaires the same: competencies with their dimension, items with their wording and
 * competency, in order, and the length of the scale. Titles, open questions and rater groups do not matter.
 */
export function questionnaireKey({ competencies, items, scale }: Questionnaire): string {
  const same = {
    points: scale.points.length,
    competencies: competencies.map(({ id, dimension }) => [id, dimension]),
    items: items.map(({ id, competency, other, self }) => [id, competency, other, self]),
  }
  return createHash("sha256").update(JSON.stringify(same)).digest("hex")
}

/** The group of those who answer about themselves. */
export function selfOf(groups: RaterGroup[]): string {
  return groups.find(({ kind }) => kind === "self")!.id
}

/**
 * Whether norms are to be made anew.
 *
 * @param available subjects whose answers are there
 * @param further of these, how many were closed since the newest norms
 * @param newest how many subjects those come from; null without any
 */
export function areNormsDue(available: number, further: number, newest: number | null): boolean {
  if (newest === null) return available >= SUBJECTS_FOR_RELIABILITY
  // Answers erased by retention must not make the norms those of a few.
  return further >= SUBJECTS_BETWEEN_NORMS && available >= Math.min(newest, SUBJECTS_FOR_NORMS)
}

/** One subject's answers by others: scores in the questionnaire's item order, null for "not observed". */
type Responses = { group: string; scores: (number | null)[] }[]

export interface NormsTally {
  /** Takes in one subject: the answers of everyone, and the groups and threshold under which they are published. */
  add(responses: Responses, cycle: { groups: RaterGroup[]; threshold: number }): void
  /** The norms of all that were taken in; null where nobody can be compared. */
  norms(): WorkspaceNorms | null
}

/**
 * Adds up subjects one by one. What is kept of a rater is one number for each competency; answers themselves are
 * forgotten at once.
 *
 * - σ_w pools the scatter of raters' *competency means* within subjects, over competencies: the mean of a competency
 *   from n raters is a mean of n such numbers, so that its interval is x̄ ± 1.96·σ_w/√n. The scatter of single answers
 *   would be wider than that.
 * - The covariance pools raters' (leading, managing) means within subjects, Σ(x − x̄)(y − ȳ)/Σ(n − 1).
 * - ICC(1) and ICC(2) are of raters' competency means; α is of their answers to the items of a competency.
 *
 * The self-rating is in none of them. A rater's competency mean needs two items (or the only one) and half of them, a
 * dimension half of its competencies, as in a report.
 */
export function normsTally(questionnaire: Questionnaire): NormsTally {
  const measured = questionnaire.competencies.map((competency) => measuredBy(questionnaire, competency))
  const competencies = measured.map(competencyTally)
  const plane = planeTally()
  const published: number[] = []
  let [subjects, raters] = [0, 0]
  return {
    add(responses, { groups, threshold }) {
      const self = selfOf(groups)
      const others = responses.filter(({ group }) => group !== self).map(({ scores }) => scores)
      if (others.length < RATERS_TO_COUNT) return
      subjects += 1
      raters += others.length
      for (const competency of competencies) competency.add(others)
      plane.add(others.flatMap((scores) => placeOf(measured, scores)))
      published.push(...othersMeans({ ...questionnaire, groups }, responses, threshold))
    },
    norms() {
      const sigma = pooledDeviation(competencies.flatMap(({ means }) => means))
      const median = medianOf(published)
      if (sigma === null || median === null) return null
      return {
        subjects,
        sigma: Math.max(0.1, tenth(sigma)),
        covariance: plane.covariance(),
        median: tenth(median),
        raters: Math.round(raters / subjects),
        competencies: Object.fromEntries(competencies.map(({ id, reliability }) => [id, reliability(subjects)])),
      }
    },
  }
}

// ── One competency

interface Measured {
  id: string
  dimension: Dimension
  /** Where its items stand in a rater's scores. */
  places: number[]
}

function measuredBy({ items }: Questionnaire, { id, dimension }: Competency): Measured {
  return { id, dimension, places: items.flatMap(({ competency }, place) => (competency === id ? [place] : [])) }
}

function competencyTally({ id, places }: Measured) {
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

function competencyMean(answers: (number | null)[]): number | null {
  const numeric = given(answers)
  return numeric.length >= Math.min(2, answers.length) && numeric.length * 2 >= answers.length ? mean(numeric) : null
}

// ── Leading and managing

interface Place {
  leadership: number
  management: number
}

/** Where one rater sees the subject; nowhere if they left too much out. */
function placeOf(measured: Measured[], scores: (number | null)[]): Place[] {
  const meanIn = (dimension: Dimension) => {
    const own = measured.filter((competency) => competency.dimension === dimension)
    const means = own.flatMap(({ places }) => competencyMean(places.map((place) => scores[place] ?? null)) ?? [])
    return means.length * 2 >= own.length ? mean(means) : null
  }
  const [leadership, management] = [meanIn("leadership"), meanIn("management")]
  return leadership === null || management === null ? [] : [{ leadership, management }]
}

function planeTally() {
  let freedom = 0
  const products = { leadership: 0, management: 0, both: 0 }
  return {
    add(places: Place[]): void {
      if (places.length < 2) return
      const centre = {
        leadership: mean(places.map(({ leadership }) => leadership))!,
        management: mean(places.map(({ management }) => management))!,
      }
      freedom += places.length - 1
      for (const { leadership, management } of places) {
        const [y, x] = [leadership - centre.leadership, management - centre.management]
        products.leadership += y * y
        products.management += x * x
        products.both += x * y
      }
    },
    /** Rounded to twentieths, and never as thin as a line: the region errs towards claiming less. */
    covariance(): NormsDocument["covariance"] {
      if (freedom === 0) return null
      const leadership = Math.max(1, Math.round((products.leadership / freedom) * 20))
      const management = Math.max(1, Math.round((products.management / freedom) * 20))
      const most = Math.ceil(Math.sqrt(leadership * management)) - 1
      const both = Math.round((products.both / freedom) * 20)
      return {
        leadership: leadership / 20,
        management: management / 20,
        both: Math.max(-most, Math.min(most, both)) / 20 + 0,
      }
    },
  }
}

// ── Numbers

function medianOf(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Rounded to one decimal; what rounds to −0 is 0. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
