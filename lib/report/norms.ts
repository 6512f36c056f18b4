import { z } from "zod"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import { CovarianceSchema } from "@/lib/report/report"

// Quantities of a workspace from many subjects at once. They are made of raw answers, so they are rounded before they
// are kept, and made anew only after many more subjects (docs/decisions/005-norms.md).

/** From so many subjects on, a workspace's own quantities replace the assumed ones. */
export const SUBJECTS_FOR_NORMS = 30

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

/** The group of those who answer about themselves. */
export function selfGroupOf(groups: RaterGroup[]): string {
  return groups.find(({ kind }) => kind === "self")!.id
}

/** A number of norms as it is kept: rounded to one decimal; what rounds to −0 is 0. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
