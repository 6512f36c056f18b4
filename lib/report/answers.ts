/** What one rater answered. */
export interface Answered {
  group: string
  /** In the questionnaire's item order; null for "not observed" and for what was not asked. */
  scores: (number | null)[]
  /** Ids of the competencies that matter most in this role; of self and identified raters. */
  matters?: string[]
}

/** 0 stands for "not observed" in the database (docs/decisions/004-not-observed-is-stored-as-zero.md). */
export function asAnswered({ scores, ...rest }: { group: string; scores: number[]; matters: string[] }): Answered {
  return { ...rest, scores: scores.map((score) => (score === 0 ? null : score)) }
}
