/** The cycles of a workspace: their list, a new one, the end of one. */
export const cycles = {
  title: "Review cycles",
  stages: { draft: "Draft", nominating: "Raters being proposed", collecting: "Collecting", closed: "Closed" },
  timeLeft: "{days, plural, =0 {last day today} one {# day left} other {# days left}}",
  ended: "{days, plural, =1 {ended yesterday} one {ended # day ago} other {ended # days ago}}",
  answered: "{answered, number} of {invited, number} answered",
  /** What stands in the list beside a cycle's name. */
  line: {
    reviewed: "{people, plural, one {# person reviewed} other {# people reviewed}}",
    prepared: "{invitations, plural, one {# invitation prepared} other {# invitations prepared}}",
    until: "Until {day}",
    closed: "Closed on {day}",
    notLaunched: "Not launched",
  },
  first: {
    title: "Begin with a first cycle",
    about: "A review cycle asks the people around somebody how they lead and how they manage.",
    choose: "Choose who is reviewed, and who is asked about them: their manager, peers, direct reports and others.",
    launch: "Launch it. Everyone gets a link to a questionnaire about leading and managing; nobody needs an account.",
    close: "Close it. Answers are counted anonymously, and every person reviewed gets a report.",
    people: "Add your people first",
  },
  new: {
    title: "New cycle",
    lead: "Give it a name that its raters will recognise. Everything else comes in the next steps, and nobody is asked before you launch.",
    name: "Name of the cycle",
    nameHint: "It stands in the invitations and on the reports, such as “Spring review 2027”.",
    button: "Create draft",
    pending: "Creating …",
  },
  delete: {
    title: "Delete this cycle …",
    collecting:
      "This erases <b>{cycle}</b> with its invitations and all answers so far, for good. People stay in the directory.",
    closed:
      "This erases <b>{cycle}</b> with its answers, its reports and the links to them, for good. People stay in the directory.",
    name: "Type the name of the cycle to confirm",
    wrong: "Type the name exactly as it is written above.",
    button: "Delete for good",
    pending: "Deleting …",
  },
} as const
