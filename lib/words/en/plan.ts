/** What somebody makes of their report. */
export const plan = {
  saved: "Saved.",
  /** What is wrong with a goal that was typed. */
  faults: {
    what: "Write what you will do.",
    notice: "Write how you will notice that it works.",
    day: "Choose a day.",
    century: "Choose a day of this century.",
    goals: "Keep to {max, plural, one {# goal} other {# goals}}.",
  },
} as const
