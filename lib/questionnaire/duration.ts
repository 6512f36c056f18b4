const SECONDS_PER_ITEM = 10
const SECONDS_PER_QUESTION = 45

/** How long answering what a rater is asked takes, in whole minutes, as invitations say it. */
export function minutesFor({ items, questions }: { items: unknown[]; questions: unknown[] }): number {
  const seconds = items.length * SECONDS_PER_ITEM + questions.length * SECONDS_PER_QUESTION
  return Math.max(1, Math.round(seconds / 60))
}
