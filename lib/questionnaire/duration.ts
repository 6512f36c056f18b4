const SECONDS_PER_ITEM = 10
const SECONDS_PER_QUESTION = 45

/** To read a behaviour once, and to judge each colleague by it, side by side. */
const SECONDS_PER_BEHAVIOUR = 4
const SECONDS_PER_JUDGEMENT = 4

/** How long answering what a rater is asked takes, in whole minutes, as invitations say it. */
export function minutesFor({ items, questions }: { items: unknown[]; questions: unknown[] }): number {
  const seconds = items.length * SECONDS_PER_ITEM + questions.length * SECONDS_PER_QUESTION
  return Math.max(1, Math.round(seconds / 60))
}

/** The same side by side, where a behaviour is read once for all: for so many behaviours, judgements and questions. */
export function minutesSideBySide(behaviours: number, judgements: number, questions: number): number {
  const seconds =
    behaviours * SECONDS_PER_BEHAVIOUR + judgements * SECONDS_PER_JUDGEMENT + questions * SECONDS_PER_QUESTION
  return Math.max(1, Math.round(seconds / 60))
}
