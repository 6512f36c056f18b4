/** Setting up a cycle, up to its launch; and asking people, which goes on while it collects. */
export const setUp = {
  lead: "A draft. Nobody is asked before you launch it.",
  steps: {
    title: "Steps of the set-up",
    details: "Details",
    questionnaire: "Questionnaire",
    subjects: "People",
    raters: "Raters",
    review: "Check and launch",
  },
  saving: "Saving …",
  adding: "Adding …",
  hints: "Worth knowing",
  delete: {
    button: "Delete draft",
    title: "Delete this draft?",
    about: "“{cycle}” is deleted with everything set up in it. People stay in the directory.",
    pending: "Deleting …",
  },
  import: {
    link: "Import who is asked about whom",
    export: "Download who is asked about whom as CSV",
    title: "Import who is asked about whom",
    lead: "A line for each: who is reviewed, who is asked, and as what; a coach if you like. People by address, employee number or name. Lists of other feedback tools are understood as well. Nobody is taken out, and nobody is asked before you launch.",
    done: "{subjects, plural, one {# person is} other {# people are}} reviewed who were not before, {raters, plural, one {# rater is} other {# raters are}} asked{people, plural, =0 {} one {, # person is new in the directory} other {, # people are new in the directory}}.",
    lacking: "Choose the columns of who is reviewed and who is asked.",
    filters: {
      new: "New ({count, number})",
      changed: "Changed ({count, number})",
      unchanged: "Unchanged ({count, number})",
      unreadable: "Cannot be read ({count, number})",
    },
    which: {
      title: "What is meant?",
      lead: "Lines with these names or words wait until you choose.",
      name: "“{text}”, in {count, plural, one {# line} other {# lines}}",
      word: "The group “{word}”, in {count, plural, one {# line} other {# lines}}",
    },
    take: {
      counts:
        "{added, plural, one {# new line} other {# new lines}}, {changed, plural, one {# change} other {# changes}}, {unchanged, plural, one {# stays} other {# stay}} as they are.",
      people:
        "{people, plural, one {# person is} other {# people are}} not in the directory yet and will be added to it.",
      withSelf:
        "{people, plural, one {Ask the # new person who is reviewed for their own view too} other {Ask the # new people who are reviewed for their own view too}}",
      withSelfHint: "The list does not ask them about themselves.",
      button: "{lines, plural, one {Take over # line} other {Take over # lines}}",
    },
    isNew: "new",
    // What is wrong with a line:
    noSubject: "It does not say who is reviewed.",
    noGroup: "It does not say as what they are asked.",
    unknownGroup: "There is no group “{word}”. Choose above which one is meant.",
    selfGroup: "Only those who are reviewed answer about themselves, and as nothing else.",
    twice: "The same two are on line {line, number} already, as something else.",
    several: "Several people are called “{text}”. Choose above which one is meant.",
    unknownPerson: "Nobody in the directory is “{text}”. With a name and an address they would be added.",
    unknownCoach: "Nobody who signs in here is “{text}”, so they cannot be a coach.",
    fields: {
      subject: "Who is reviewed",
      subjectFirstName: "First name of who is reviewed",
      subjectLastName: "Last name of who is reviewed",
      subjectEmail: "E-mail address of who is reviewed",
      subjectNumber: "Employee number of who is reviewed",
      rater: "Who is asked",
      raterFirstName: "First name of who is asked",
      raterLastName: "Last name of who is asked",
      raterEmail: "E-mail address of who is asked",
      raterNumber: "Employee number of who is asked",
      group: "As what (group)",
      coach: "Coach",
    },
    /** Headings of the pairs as a file; the import knows them again. */
    csv: {
      subject: "Subject",
      subjectEmail: "Subject e-mail",
      rater: "Rater",
      raterEmail: "Rater e-mail",
      group: "Group",
      coach: "Coach",
    },
  },
  /** Two organisers at one draft: somebody, perhaps oneself, has changed it since the form was shown. */
  meanwhile: {
    typed:
      "{who, select, oneself {You changed this in another window} gone {A former member changed this} other {{name} changed this}} {day, select, today {at {time}} other {on {moment}}}. {who, select, oneself {What you saved there} other {What they saved}} is shown beside what you typed; save again to keep yours.",
    ticked:
      "{who, select, oneself {You changed this in another window} gone {A former member changed this} other {{name} changed this}} {day, select, today {at {time}} other {on {moment}}}. The page shows it as it is now, and your ticks are kept; press the button again to go on with them.",
  },
  details: {
    title: "Details of the cycle",
    name: "Name",
    nameHint: "It stands in the invitations and on the reports.",
    deadline: "Last day for answers",
    deadlineHint:
      "Answers are taken until this day ends where your workspace is ({timeZone}). You can extend it later, never shorten it.",
    threshold: "Fewest anonymous answers shown together",
    thresholdHint:
      "With 3, nothing is shown of fewer than three people together. A higher number protects more and shows less. Your workspace asks for at least {least, number}; it is fixed at the launch, and everyone who is asked is told.",
    behaviourThreshold: "Fewest answers behind a single behaviour",
    behaviourThresholdHint:
      "A group with fewer is shown by competency alone, or together with another group; otherwise a colleague who remembers their own answer could work out the others’. Your workspace asks for at least {least, number}, and it is never below the number above.",
    raised:
      "Saved. A single behaviour never takes fewer answers than anything that is shown, so it takes {behaviourThreshold, number} now.",
    welcome: "A sentence of your own (optional)",
    welcomeHint:
      "Every invitation carries it, and the first page of the questionnaire. Why are you doing this, and why now?",
    save: "Save and continue",
  },
  questionnaire: {
    title: "Questionnaire of the cycle",
    about:
      "{behaviours, plural, one {# behaviour} other {# behaviours}} in {competencies, plural, one {# competency} other {# competencies}}, and {questions, plural, one {# open question} other {# open questions}}. Each behaviour goes back to what a text says of leaders or of managers, quoted below it. You may put things into your own words until the launch; what is asked and how it is counted stays, so that reports remain comparable.",
    dimensions: { leadership: "Leadership", management: "Management" },
    behaviours: "{behaviours, plural, one {# behaviour} other {# behaviours}}",
    edit: "Edit the wording of {competency}",
    ownItem: "Your own.",
    claim: "“{claim}” ({id})",
    source: "From: {claims}.",
    askedOf: "Asked only of: {groups}.",
    scale: {
      title: "Scale",
      apart: "{notObserved}, apart from the scale and never counted as a number",
      edit: "Edit the words of the scale",
      word: "Word for {value, number}",
      notObserved: "Word for “cannot say”",
    },
    questions: {
      title: "Open questions",
      optional: "(optional)",
      matters:
        "Whose answers appear as their own, the person reviewed and their manager, are also asked which competencies matter most in the role.",
      edit: "Edit the open questions",
      number: "Question {number, number}",
      other: "About somebody else",
      self: "About oneself",
      hint: "What helps to answer",
    },
    save: "Save the wording",
    saved: "Saved.",
    next: "Continue to people",
  },
  /** Choosing people, to be reviewed or asked. */
  people: {
    add: "Add people",
    directory: "From your directory",
    none: "Choose at least one person.",
    taken: "Somebody with this address is in your directory already; choose them from the list.",
    unknown: "Somebody you chose is no longer in the directory. The list below is as it is now.",
  },
  subjects: {
    title: "People of the cycle",
    reviewed: "Who is reviewed",
    nobody: "Nobody yet",
    none: "Choose the people who will get a report. Each is asked for a view of their own, and their manager is asked too.",
    asked: "{people, plural, one {# asked} other {# asked}}",
    already: "Reviewed already",
    noDirectory: "Your directory is empty. Add somebody here, or a whole list under People.",
    allReviewed: "Everyone of your directory is in this cycle.",
    add: "Add the chosen people",
    new: "Add somebody new",
    addNew: "Add to the directory and this cycle",
    added:
      "{people, plural, =0 {Everyone you chose is reviewed already.} one {One person was added.} other {# people were added.}}",
    next: "Continue to raters",
    remove: {
      label: "Remove<hidden> {name}</hidden>",
      title: "Remove {name} from this cycle?",
      about: "Who would have been asked about {name} is forgotten too. Nobody is deleted from the directory.",
      button: "Remove",
      pending: "Removing …",
    },
  },
  raters: {
    title: "Raters of the cycle",
    firstSubjects: {
      title: "First choose who is reviewed",
      about: "Then you choose here who is asked about each of them.",
      button: "Choose people",
    },
    suggested: {
      title: "Going by who reports to whom",
      about:
        "{invitations, plural, one {One more invitation is} other {# more invitations are}} likely: managers, people with the same manager as peers, and direct reports. You can take out anyone afterwards.",
      button: "{invitations, plural, one {Add it} other {Add all #}}",
    },
    choose: "Choose raters<hidden> of {name}</hidden>",
    toReview: "Continue to the last check",
    /** Of one subject, {name}. */
    one: {
      title: "Raters of one person",
      asked: "Who is asked about {name}",
      treatment: {
        self: "Shown to {name} beside the others",
        identified: "Shown by name; they are told before the first question",
        anonymous:
          "Anonymous: shown only together, from {threshold, number} on, single behaviours from {behaviourThreshold, number} on",
      },
      nobody: "Nobody yet.",
      remove: "Remove {name} from {group}",
      askSelf: "Ask {name} too",
      addSuggested: "Add {names}",
      whySuggested: "as who reports to whom suggests",
      next: "Next: {name}",
      back: "Back to all people",
    },
    askAs: "Ask them as",
    noGroup: "Choose a group.",
    already: "Asked already, as {group}",
    allAsked: "Everyone of your directory is asked already.",
    ask: "Ask the chosen people",
    askNew: "Ask somebody new",
    addAndAsk: "Add to the directory and ask",
    asked:
      "{people, plural, =0 {Everyone you chose is asked.} one {One more person is asked.} other {# more people are asked.}}",
  },
  review: {
    missing: {
      title: "What is missing",
      nothing: "Nothing. This cycle can be launched.",
      before: "Before you can launch",
    },
    again: {
      title: "Worth a second look",
      toConfirm: "To be confirmed at the launch",
      warnings: "Please look at this again; you can launch all the same",
    },
    noneStands:
      "None of this stands in the way. What small groups say is shown together with others, by competency alone, or not at all, so that nobody can work out who said what.",
    mend: "{step, select, raters {Choose raters} other {Mend this}}",
    glance: {
      title: "At a glance",
      reviewed: "People reviewed",
      asked: "People asked",
      invitations: "Invitations",
      deadline: "Last day for answers",
      until: "{day} ({timeLeft})",
      noDeadline: "not set",
      shown: "Shown from",
      from: "{threshold, number} anonymous answers on; single behaviours from {behaviourThreshold, number} on",
    },
    launch: {
      button: "Launch",
      title: "Launch this cycle?",
      about:
        "{mails, plural, one {# e-mail goes out} other {# e-mails go out}} now{to, select, mailbox {, to the Mailbox, since no mail server is set} other {}}. From then on the questionnaire, the people reviewed and the threshold are fixed. You can still add raters, remind people and extend the deadline.",
      confirm: "Launch, {mails, plural, one {# e-mail goes out} other {# e-mails go out}}",
      pending: "Launching …",
      /** {names} are reviewed, and too few are asked about them. */
      unshown:
        "I know that the {people, plural, one {report} other {reports}} on {names} will show nothing of colleagues whose answers stay anonymous.",
      unconfirmed: "Too few are asked about {names}: tick this to launch all the same, or ask more colleagues first.",
    },
  },
} as const
