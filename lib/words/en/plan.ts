/** What somebody makes of their report. */
export const plan = {
  title: "My plan",
  /** In the contents of a report. */
  inContents: "The plan",
  lead: "What do you want to keep, and what do you want to try? A few things are enough.",
  saved: "Saved.",
  goals: {
    title: "My goals",
    number: "Goal {number, number}",
    another: "{number, select, 2 {A second goal} other {A third goal}}",
    what: "What I will do",
    whatHint: "One thing, small enough to begin next week.",
    notice: "How I will notice that it works",
    noticeHint: "What others would do or say, or what would not happen any more.",
    by: "By when",
    item: "About a behaviour",
    noItem: "None in particular",
    save: "Save goals",
    saving: "Saving …",
    /** What a goal that is begun still lacks, said beside its field. */
    missing: {
      what: "What you will do is missing.",
      notice: "How you will notice it is missing.",
      by: "By when is missing.",
    },
    calendar: "Into my calendar",
    calendarOf: "Into my calendar: goal {number, number}",
  },
  /** Small things to try, below what is to be worked on. */
  suggestions: {
    title: "What would more of this look like?",
    lead: "Small things to try, for what you want to work on.",
  },
  /** Comments that were taken into the plan. */
  comments: { title: "Words to come back to", from: "{from}, on “{question}”" },
  /** The entry of a goal in a calendar. */
  calendar: {
    notice: "How I will notice that it works: {notice}",
    item: "About: {behaviour}",
    from: "From my plan, made of my feedback report.",
  },
  /** Goals as they are read. */
  read: { title: "Goals", notice: "How to notice", by: "By when", item: "About" },
  sharing: {
    title: "Sharing",
    alone: "Only you can read this plan. Your organiser never sees it.",
    shared: "Your coach, {coach}, can read this plan, also as you go on writing. Your organiser never sees it.",
    notShared: "Only you can read this plan. You can share it with your coach, {coach}; your organiser never sees it.",
    share: "Share with {coach}",
    sharingNow: "Sharing …",
    stop: "Stop sharing",
    stopping: "Stopping …",
  },
  /** What the coach reads. */
  shared: {
    title: "The plan of {name}",
    empty: "{name} shares a plan with you; nothing is written yet.",
    lead: "{name} shares this plan with you, and with nobody else.",
    keep: "Strengths to keep",
    work: "Things to work on",
  },
  /** What is wrong with a goal that was typed. */
  faults: {
    day: "Choose a day.",
    century: "Choose a day of this century.",
    goals: "Keep to {max, plural, one {# goal} other {# goals}}.",
  },
} as const
