/** What one rater answered. */
export interface Answered {
  group: string
  /** In the questionnaire's item order; null for "not observed" and for what was not asked. */
  scores: (number | null)[]
  /** Ids of the competencies that matter most in this role; of self and identified raters. */
  matters?: string[]
}
