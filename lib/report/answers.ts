/** What one rater answered. */
export interface Answered {
  group: string
  /** In the questionnaire's item order; null for "not observed". */
  scores: (number | null)[]
}

/** 0 stands for "not observed" in the database (docs/decisions/004-not-observed-is-stored-as-zero.md). */
export function asAnswered({ group, scores }: { group: string; scores: number[] }): Answered {
  return { group, scores: scores.map((score) => (score === 0 ? null : score)) }
}
