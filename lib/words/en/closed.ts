/** A closed cycle: what is left to do when answers are counted. */
export const closed = {
  lead: "Closed on {day}. Answers are counted and the reports are computed; nothing can be added.",
  irregular:
    "The ballot box is not as it should be: {notOpened, number} not opened, {missing, number} missing, {unexpected, number} that nobody was asked for. The database was damaged, or changed from outside. The reports say so.",
  box: "Everyone who answered holds a receipt, and can find it in the public <link>ballot box</link>.",
  reports: {
    title: "Reports",
    released:
      "{released, plural, =0 {None is released yet: only organisers can read them.} other {# of {all, number} released.}}",
    button: "Read and release reports",
    more: "{more, plural, one {One more report} other {# more reports}}",
    person: "Person",
    report: "Report",
  },
  beyond: {
    title: "Beyond single reports",
    organisation: "What the reports say together, for the organisation",
  },
} as const
