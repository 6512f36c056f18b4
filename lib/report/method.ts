import type { Questionnaire } from "@/lib/questionnaire/schema"
import { ASSUMED_SIGMA } from "@/lib/report/interval"
import { SUBJECTS_FOR_NORMS } from "@/lib/report/norms"
import { assumedCut } from "@/lib/report/quadrant"
import type { Report } from "@/lib/report/report"

/** What a report uses of a workspace's norms, which come from all its closed cycles of the same questionnaire. */
export interface Norms {
  /** How many subjects they come from. */
  subjects: number
  /** Pooled within-subject standard deviation of raters' competency means. */
  sigma: number
  /** Pooled within-subject covariance of raters' leading and managing; null if nobody answered to both. */
  covariance: Report["method"]["covariance"]
  /** Median of the competencies' means as seen by others. */
  median: number
}

/** The quantities that a report is computed with: those of the workspace, or the assumed ones. */
export function methodOf(questionnaire: Questionnaire, k: number, known: Norms | null): Report["method"] {
  const m = questionnaire.scale.points.length
  const norms = known && known.subjects >= SUBJECTS_FOR_NORMS ? known : null
  return {
    version: 1,
    threshold: k,
    sigma: norms?.sigma ?? (ASSUMED_SIGMA * (m - 1)) / 4,
    sigmaSubjects: norms?.subjects ?? 0,
    cut: norms?.median ?? assumedCut(m),
    covariance: norms?.covariance ?? null,
  }
}
