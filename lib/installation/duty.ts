/** What the worker looks after, each by itself: one that hangs or fails stops no other. */
export const DUTIES = ["closing", "launching", "keys", "reminding", "mail", "forgetting"] as const
export type DutyName = (typeof DUTIES)[number]

/** Longer than any pause between two rounds. */
const SILENCE_SECONDS = 60

/** Longer than any round takes, a close of tens of thousands of ballots among them. */
const ROUND_MINUTES = 20

/** How one duty goes, as its row tells it. */
export interface DutyRecord {
  startedAt: Date | null
  doneAt: Date | null
  failure: string | null
}

export type DutyState = "ok" | "failing" | "silent" | "hanging"

/** Whether a duty is looked after: by its last good round, and by how long the present one has taken. */
export function stateOf(record: DutyRecord | undefined, now: Date): DutyState {
  const since = (moment: Date | null) => (moment ? now.getTime() - moment.getTime() : Infinity)
  if (!record) return "silent"
  if (record.startedAt && since(record.startedAt) > ROUND_MINUTES * 60_000) return "hanging"
  if (record.failure !== null) return "failing"
  return record.startedAt || since(record.doneAt) < SILENCE_SECONDS * 1000 ? "ok" : "silent"
}
